using Provenance.Domain.Claims;

namespace Provenance.Data.Readers.Aggregates;

/// <summary>By what claims are grouped.</summary>
public enum ClaimGroupBy
{
    /// <summary>The question that it answers.</summary>
    Question,

    /// <summary>What its figure counts or measures.</summary>
    Measure,

    /// <summary>The unit of its figure.</summary>
    Unit,

    /// <summary>Who or what is counted.</summary>
    Population,

    /// <summary>Where.</summary>
    Place,

    /// <summary>What kind of proposition it is.</summary>
    Modality,

    /// <summary>The day for which its figure holds.</summary>
    CountedDay,

    /// <summary>The month for which its figure holds.</summary>
    CountedMonth,

    /// <summary>The day of the record, in UTC.</summary>
    RecordedDay,

    /// <summary>The month of the record, in UTC.</summary>
    RecordedMonth,
}

/// <summary>The columns by which claims are grouped.</summary>
public static class ClaimColumns
{
    /// <summary>All of them.</summary>
    public static GroupColumns<Claim> All { get; } = new GroupColumns<Claim>()
        .By(ClaimGroupBy.Question, claim => (QuestionId?)claim.QuestionId, GroupReferences.Question)
        .By(ClaimGroupBy.Measure, claim => claim.Estimate!.Measure)
        .By(ClaimGroupBy.Unit, claim => claim.Estimate!.Unit)
        .By(ClaimGroupBy.Population, claim => claim.Estimate!.Population)
        .By(ClaimGroupBy.Place, claim => claim.Estimate!.Place)
        .By(ClaimGroupBy.Modality, claim => (ClaimModality?)claim.Modality)
        .ByDate(
            ClaimGroupBy.CountedDay,
            ClaimGroupBy.CountedMonth,
            GroupDays<Claim>.Of(claim => claim.Estimate!.AsOf))
        .ByRecorded(ClaimGroupBy.RecordedDay, ClaimGroupBy.RecordedMonth, claim => claim.RecordedAt);
}
