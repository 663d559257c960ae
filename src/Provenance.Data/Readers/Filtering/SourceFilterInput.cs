using Microsoft.EntityFrameworkCore;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Filtering;

/// <summary>Conditions on a source.</summary>
public sealed record SourceFilterInput : FilterInput<Source, SourceFilterInput>
{
    /// <summary>Conditions on its key.</summary>
    public StringOperationFilterInput? Key { get; init; }

    /// <summary>Conditions on its name; aliases do not count.</summary>
    public StringOperationFilterInput? Name { get; init; }

    /// <summary>Conditions on its type.</summary>
    public EnumOperationFilterInput<SourceType>? Type { get; init; }

    /// <summary>Conditions on the kind of agency.</summary>
    public EnumOperationFilterInput<AgencyKind>? AgencyKind { get; init; }

    /// <summary>Conditions on the kind of outlet.</summary>
    public EnumOperationFilterInput<OutletKind>? OutletKind { get; init; }

    /// <summary>Conditions on the office of a named official.</summary>
    public EnumOperationFilterInput<OfficialRole>? OfficialRole { get; init; }

    /// <summary>Conditions on the role of an anonymous source.</summary>
    public EnumOperationFilterInput<AnonymousRole>? AnonymousRole { get; init; }

    /// <summary>Conditions on the number of people behind an anonymous source.</summary>
    public EnumOperationFilterInput<AnonymousCardinality>? Cardinality { get; init; }

    /// <summary>Conditions on its country.</summary>
    public StringOperationFilterInput? Country { get; init; }

    /// <summary>Conditions on the source it is a part of, which must exist.</summary>
    public SourceFilterInput? PartOf { get; init; }

    /// <summary>Conditions on its statements.</summary>
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
