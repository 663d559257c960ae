namespace Provenance.Domain.Measures;

/// <summary>The rules for every measure that a corpus brings.</summary>
public static class MeasureRules
{
    /// <summary>The rules that a measure breaks, each in a sentence that says what would be accepted.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="measures">The measures that are known, this one included.</param>
    public static IEnumerable<string> Broken(Measure measure, MeasureVocabulary measures)
    {
        if (MeasureVocabulary.BuiltIn.Find(measure.Key) is { } known)
        {
            yield return $"{measure.Key} is a measure that is always known ({known.Name}); a key of its own would be "
                + "accepted, or no declaration";
        }
        if (measure.Unit is { } code
            && !(Units.Find(code) is { } unit && Units.FamiliesOf(measure.Kind).Contains(unit.Family)))
        {
            yield return $"\"{code}\" is no unit of the kind {Token.Of(measure.Kind)}; accepted: "
                + string.Join(" or ", Units.FamiliesOf(measure.Kind).Select(Units.Named));
        }
        foreach (var part in measure.Parts.Select(measures.Find).OfType<Measure>().Where(part => part.Kind != measure.Kind))
        {
            yield return $"the part {part.Key} is of the kind {Token.Of(part.Kind)}; a whole of the kind "
                + $"{Token.Of(measure.Kind)} has parts of that kind";
        }
        if (measure.Parts.Count > 0 && measure.Kind
            is QuantityKind.Rate or QuantityKind.Temperature or QuantityKind.Rank or QuantityKind.Number
            or QuantityKind.Date)
        {
            yield return $"what is of the kind {Token.Of(measure.Kind)} is not added up; no parts would be accepted";
        }
        if (measures.Loops(measure))
        {
            yield return "the measure is a part of itself through its parts";
        }
        if (measure.Unspecific && measure.Parts.Count == 0)
        {
            yield return "what leaves open which parts it includes has parts; some would be accepted";
        }
        if (measure is { AddsUp: true, Fluctuates: true })
        {
            yield return "what only grows does not fall again; addsUp or fluctuates, not both, would be accepted";
        }
    }
}
