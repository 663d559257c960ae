namespace Provenance.Attribution.Lexicon;

/// <summary>The verbs that ascribe, by their forms.</summary>
internal static class Cues
{
    private static readonly Dictionary<string, (Cue Cue, VerbForm Form)> _byForm = Read();

    private static readonly Dictionary<string, (Grade Grade, HashSet<string> Contexts)> _adjectives = ReadAdjectives();

    /// <summary>The verb of which a word in lower case is a form.</summary>
    public static bool TryFind(string word, out Cue cue, out VerbForm form)
    {
        var found = _byForm.TryGetValue(word, out var entry);
        (cue, form) = entry;
        return found;
    }

    /// <summary>The adjective that tells what somebody thinks, with the words that may follow it.</summary>
    public static bool TryFindAdjective(string word, out Grade grade, out HashSet<string> contexts)
    {
        var found = _adjectives.TryGetValue(word, out var entry);
        (grade, contexts) = entry;
        return found;
    }

    private static Dictionary<string, (Cue, VerbForm)> Read()
    {
        Dictionary<string, Cue> cues = [];
        foreach (var (heading, words) in WordLists.Read("cues.txt").Where(list => list.Heading.Length > 0))
        {
            var parts = heading.Split(' ');
            var grade = GradeOf(parts[1]);
            foreach (var word in words)
            {
                if (!cues.TryGetValue(word, out var cue))
                {
                    cues.Add(word, cue = new(word, []));
                }

                foreach (var context in parts[2..])
                {
                    cue.Grades[context] = (Grade)Math.Max((int)grade, (int)cue.Grades.GetValueOrDefault(context));
                }
            }
        }

        Dictionary<string, (Cue, VerbForm)> forms = [];
        foreach (var cue in cues.Values)
        {
            foreach (var (word, form) in Inflection.Of(cue.Lemma))
            {
                forms[word] = (cue, form | (forms.TryGetValue(word, out var other) && other.Item1 == cue ? other.Item2
                    : 0));
            }
        }

        return forms;
    }

    private static Dictionary<string, (Grade, HashSet<string>)> ReadAdjectives() =>
        (from list in WordLists.Read("adjectives.txt")
         where list.Heading.Length > 0
         let parts = list.Heading.Split(' ')
         let contexts = parts[1..].ToHashSet()
         from word in list.Words
         select (word, entry: (GradeOf(parts[0]), contexts)))
        .DistinctBy(found => found.word)
        .ToDictionary(found => found.word, found => found.entry);

    private static Grade GradeOf(string letter) => letter switch
    {
        "A" => Grade.NearlyAlways,
        "B" => Grade.Mostly,
        "C" => Grade.Often,
        _ => Grade.Seldom,
    };
}
