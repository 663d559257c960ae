using Microsoft.EntityFrameworkCore;
using Provenance.Data.Readers.Filtering;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Aggregates;

/// <summary>By what sources are grouped.</summary>
public enum SourceGroupBy
{
    /// <summary>What kind of source.</summary>
    Type,

    /// <summary>The class of an origin that the source makes.</summary>
    OriginClass,

    /// <summary>The kind of agency.</summary>
    AgencyKind,

    /// <summary>The kind of outlet.</summary>
    OutletKind,

    /// <summary>The country.</summary>
    Country,

    /// <summary>The day of the record, in UTC.</summary>
    RecordedDay,

    /// <summary>The month of the record, in UTC.</summary>
    RecordedMonth,
}

/// <summary>The columns by which sources are grouped.</summary>
public static class SourceColumns
{
    /// <summary>All of them.</summary>
    public static GroupColumns<Source> All { get; } = new GroupColumns<Source>()
        .By(SourceGroupBy.Type, source => (SourceType?)EF.Property<SourceType>(source, "type"))
        .By(SourceGroupBy.OriginClass, source => source is AnonymousSource ? "ANONYMOUS"
            : source is UnspecifiedSource ? "UNSPECIFIED"
            : source is Outlet ? "UNDISCLOSED_RELAY"
            : "NAMED")
        .By(SourceGroupBy.AgencyKind, source => source is Agency ? (AgencyKind?)((Agency)source).Kind : null)
        .By(SourceGroupBy.OutletKind, source => source is Outlet ? (OutletKind?)((Outlet)source).Kind : null)
        .By(SourceGroupBy.Country, source => source.Country)
        .ByRecorded(SourceGroupBy.RecordedDay, SourceGroupBy.RecordedMonth, source => source.RecordedAt);
}
