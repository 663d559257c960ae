using Microsoft.EntityFrameworkCore;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Filtering;

/// <summary>Conditions on a source.</summary>
public sealed record SourceFilter : Filter<Source, SourceFilter>
{
    /// <summary>On its key.</summary>
    public TextOperations? Key { get; init; }

    /// <summary>On its name; aliases do not count.</summary>
    public TextOperations? Name { get; init; }

    /// <summary>On what sort of source it is.</summary>
    public ValueOperations<SourceType>? Type { get; init; }

    /// <summary>On what sort of agency it is.</summary>
    public ValueOperations<AgencyKind>? AgencyKind { get; init; }

    /// <summary>On the country it belongs to.</summary>
    public TextOperations? Country { get; init; }

    /// <summary>On the body it is a part of, which there must be.</summary>
    public SourceFilter? PartOf { get; init; }

    /// <summary>On what it says.</summary>
    public ListFilter<StatementFilter>? Statements { get; init; }

    private protected override void ReadOwn(Conditions<Source> conditions)
    {
        conditions.Value(Key, source => source.Key);
        conditions.Value(Name, source => source.Name);
        conditions.Value(Type, source => EF.Property<SourceType>(source, "type"));
        conditions.Value(AgencyKind, source => source is Agency ? (AgencyKind?)((Agency)source).Kind : null);
        conditions.Value(Country, source => source.Country);
        conditions.One(PartOf, (store, part) => store.Sources.Where(source => source.Id == part.PartOfId));
        conditions.Many(Statements, (store, source) =>
            store.Statements.Where(statement => statement.SourceId == source.Id));
    }
}
