using Microsoft.EntityFrameworkCore;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Filtering;

/// <summary>Conditions on a source.</summary>
public sealed record SourceFilterInput : FilterInput<Source, SourceFilterInput>
{
    /// <summary>On its key.</summary>
    public StringOperationFilterInput? Key { get; init; }

    /// <summary>On its name; aliases do not count.</summary>
    public StringOperationFilterInput? Name { get; init; }

    /// <summary>On what sort of source it is.</summary>
    public EnumOperationFilterInput<SourceType>? Type { get; init; }

    /// <summary>On what sort of agency it is.</summary>
    public EnumOperationFilterInput<AgencyKind>? AgencyKind { get; init; }

    /// <summary>On what sort of outlet it is.</summary>
    public EnumOperationFilterInput<OutletKind>? OutletKind { get; init; }

    /// <summary>On the office of a named official.</summary>
    public EnumOperationFilterInput<OfficialRole>? OfficialRole { get; init; }

    /// <summary>On what an anonymous source is said to be.</summary>
    public EnumOperationFilterInput<AnonymousRole>? AnonymousRole { get; init; }

    /// <summary>On how many people an anonymous source is.</summary>
    public EnumOperationFilterInput<AnonymousCardinality>? Cardinality { get; init; }

    /// <summary>On the country it belongs to.</summary>
    public StringOperationFilterInput? Country { get; init; }

    /// <summary>On the body it is a part of, which there must be.</summary>
    public SourceFilterInput? PartOf { get; init; }

    /// <summary>On what it says.</summary>
    public ListFilterInput<StatementFilterInput>? Statements { get; init; }

    private protected override void ReadOwn(Conditions<Source> conditions)
    {
        conditions.Value(Key, source => source.Key);
        conditions.Value(Name, source => source.Name);
        conditions.Value(Type, source => EF.Property<SourceType>(source, "type"));
        conditions.Value(AgencyKind, source => source is Agency ? (AgencyKind?)((Agency)source).Kind : null);
        conditions.Value(OutletKind, source => source is Outlet ? (OutletKind?)((Outlet)source).Kind : null);
        conditions.Value(OfficialRole, source => source is Official ? (OfficialRole?)((Official)source).Role : null);
        conditions.Value(
            AnonymousRole, source => source is AnonymousSource ? (AnonymousRole?)((AnonymousSource)source).Role : null);
        conditions.Value(
            Cardinality,
            source => source is AnonymousSource ? (AnonymousCardinality?)((AnonymousSource)source).Cardinality : null);
        conditions.Value(Country, source => source.Country);
        conditions.One(PartOf, (store, part) => store.Sources.Where(source => source.Id == part.PartOfId));
        conditions.Many(Statements, (store, source) =>
            store.Statements.Where(statement => statement.SourceId == source.Id));
    }
}
