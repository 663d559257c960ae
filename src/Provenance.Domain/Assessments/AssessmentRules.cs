namespace Provenance.Domain.Assessments;

/// <summary>The rules for every assessment.</summary>
/// <remarks>The scale judges two things separately: a source by its reliability, information by its
/// credibility.</remarks>
public static class AssessmentRules
{
    /// <summary>The rules that an assessment breaks, each in a sentence that says what would be accepted.</summary>
    public static IEnumerable<string> Broken(bool ofStatement, AssessedReliability? reliability, int? credibility)
    {
        if (!ofStatement && reliability is null)
        {
            yield return "a source is judged by its reliability; A to F would be accepted";
        }
        if (!ofStatement && credibility is not null)
        {
            yield return "credibility is a statement's and not a source's; the claim that it says would be accepted";
        }
        if (ofStatement && reliability is null && credibility is null)
        {
            yield return "nothing is judged; a reliability of A to F or a credibility of 1 to 6 would be accepted";
        }
        if (credibility is < 1 or > 6)
        {
            yield return $"credibility is {credibility}; 1 to 6 would be accepted";
        }
    }
}
