using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Sorting;
using Provenance.GraphQL.Execution;

namespace Provenance.Server.Paging;

/// <summary>Reads the paging arguments of a connection field.</summary>
internal static class FieldCallExtensions
{
    extension(FieldCall call)
    {
        /// <summary>The records that <c>where</c>, <c>order</c> and the arguments of the page ask for.</summary>
        public Listing<TRow> List<TRow>(FilterInput<TRow>? where, IReadOnlyList<SortInput<TRow>>? order)
            where TRow : class =>
            Listing.TryCreate(
                where,
                order,
                call.Arguments.GetValueOrDefault("first") as int?,
                call.Arguments.GetValueOrDefault("after") as string,
                call.Arguments.GetValueOrDefault("last") as int?,
                call.Arguments.GetValueOrDefault("before") as string,
                call.Field.Selects("totalCount"),
                out var listing,
                out var error)
                ? listing
                : throw BadInput.Because(error);

        /// <summary>The page that <c>first</c>, <c>after</c>, <c>last</c> and <c>before</c> ask for, counted as a whole only
        /// where <c>totalCount</c> is selected.</summary>
        public PageRequest Page(PageOrder order = PageOrder.Id) =>
            PageRequest.TryCreate(
                order,
                call.Arguments.GetValueOrDefault("first") as int?,
                call.Arguments.GetValueOrDefault("after") as string,
                call.Arguments.GetValueOrDefault("last") as int?,
                call.Arguments.GetValueOrDefault("before") as string,
                call.Field.Selects("totalCount"),
                out var request,
                out var error)
                ? request
                : throw BadInput.Because(error);
    }
}
