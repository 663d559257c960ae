using Provenance.Domain.Claims;
using Provenance.Domain.Measures;

namespace Provenance.Corpora.Formats;

/// <summary>Questions and claims: their members in a corpus, and their conversion to and from the graph.</summary>
internal static class ClaimFormat
{
    internal static Question Question(RecordMembers members, Question? question) => new()
    {
        Id = default,
        RecordedAt = default,
        Key = members.Key(question?.Key),
        Text = members.String("text", question?.Text),
        Subject = members.OptionalString("subject", question?.Subject),
        Place = members.OptionalString("place", question?.Place),
    };

    internal static CorpusClaim Members(RecordMembers members, CorpusClaim? record)
    {
        var claim = record?.Claim;
        var key = members.Key(claim?.Key);
        var question = members.String("question", record?.Question);
        var proposition = members.String("proposition", claim?.Proposition);
        var quantity = members.OptionalObject(
            "quantity",
            claim?.Estimate is { } estimate ? new BoundedEstimate(estimate, estimate.Low, estimate.High) : null,
            Quantity);
        return new()
        {
            Question = question,
            Low = quantity?.Low,
            High = quantity?.High,
            Claim = new()
            {
                Id = default,
                QuestionId = default,
                RecordedAt = default,
                Key = key,
                Proposition = proposition,
                Estimate = quantity?.Estimate,
                Modality = members.Enum("modality", claim?.Modality, ClaimModality.Fact),
                Condition = members.OptionalString("condition", claim?.Condition),
                Since = members.OptionalObject("since", claim?.Since, TextFormat.Date),
                Note = members.OptionalString("note", claim?.Note),
            },
        };
    }

    /// <summary>The record of the graph.</summary>
    internal static Question ToGraph(Question question, RecordNumbers numbers) => question with
    {
        Id = new(numbers.Ids.Questions[question.Key]),
        RecordedAt = numbers.RecordedAt,
    };

    /// <summary>The record of the graph, its estimate completed with what its measure says.</summary>
    internal static Claim ToGraph(CorpusClaim record, RecordNumbers numbers, MeasureVocabulary measures) => record.Claim with
    {
        Id = numbers.Claim(record.Id),
        QuestionId = new(numbers.Ids.Questions[record.Question]),
        Estimate = record.Claim.Estimate is { } estimate ? measures.Complete(estimate) : null,
        RecordedAt = numbers.RecordedAt,
    };

    /// <summary>The record of a corpus.</summary>
    internal static CorpusClaim OfGraph(Claim claim, RecordKeys keys) =>
        new() { Claim = claim, Question = keys.Of(claim.QuestionId) };

    private static BoundedEstimate Quantity(RecordMembers members, BoundedEstimate? record)
    {
        var estimate = record?.Estimate;
        var measure = members.String("measure", estimate?.Measure);
        var components = members.Strings("components", estimate?.Components);
        var value = members.OptionalDecimal("value", estimate?.Value);
        var upperValue = members.OptionalDecimal("upperValue", estimate?.UpperValue);
        var previousValue = members.OptionalDecimal("previousValue", estimate?.PreviousValue);
        var numerator = members.OptionalDecimal("numerator", estimate?.Numerator);
        var denominator = members.OptionalDecimal("denominator", estimate?.Denominator);
        var date = members.OptionalObject("date", estimate?.Date, TextFormat.Date);
        var modifier = members.Enum("modifier", estimate?.Modifier);
        var change = members.OptionalEnum("change", estimate?.Change);
        var low = members.OptionalDecimal("low", record?.Low);
        var high = members.OptionalDecimal("high", record?.High);
        return new(
            new()
            {
                Measure = measure,
                Components = components,
                Value = value,
                UpperValue = upperValue,
                PreviousValue = previousValue,
                Numerator = numerator,
                Denominator = denominator,
                Date = date,
                Change = change,
                Modifier = modifier,
                Unit = MeasureFormat.Code(members.OptionalString("unit", estimate?.Unit)) ?? "",
                Population = members.String("population", estimate?.Population),
                Place = members.OptionalString("place", estimate?.Place),
                AsOf = members.OptionalObject("asOf", estimate?.AsOf, TextFormat.Date),
                Since = members.OptionalObject("since", estimate?.Since, TextFormat.Date),
                Verbatim = members.String("verbatim", estimate?.Verbatim),
            },
            low,
            high);
    }

    private sealed record BoundedEstimate(Estimate Estimate, decimal? Low, decimal? High);
}
