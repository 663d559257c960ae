namespace Provenance.Attribution.Lexicon;

/// <summary>A verb that ascribes, with all that it takes.</summary>
/// <param name="Lemma">Its base form.</param>
/// <param name="Grades">For each context that it takes, how often it ascribes there.</param>
internal sealed record Cue(string Lemma, Dictionary<string, Grade> Grades)
{
    public bool Takes(string context) => Grades.ContainsKey(context);

    /// <summary>Whether it is a verb of saying, which may follow what it reports.</summary>
    public bool Reports => Takes("after");
}
