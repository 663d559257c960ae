using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Validation;
using Provenance.Pages.Asking;

namespace Provenance.Server.Tests.Hosting;

/// <summary>The mutations that forms of pages send. What pages read by are golden cases.</summary>
public sealed class PageFormOperationsTests(KurskServer server)
{
    [Fact]
    public void Each_fits_the_schema() => Assert.All(
        PageOperation.All.Where(operation => operation.ChangesSomething),
        operation => Assert.Empty(DocumentValidator.Validate(
            server.Get<GraphQLEngine>().Schema.Schema,
            GraphQLParser.Parse(new SourceText(operation.Text), new()).Document!,
            new())));
}
