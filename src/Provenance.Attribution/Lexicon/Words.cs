namespace Provenance.Attribution.Lexicon;

/// <summary>Words of closed classes, and some of open ones, in lower case.</summary>
internal static class Words
{
    private static readonly Dictionary<string, HashSet<string>> _lists =
        WordLists.Read("words.txt").Where(list => list.Heading.Length > 0)
            .ToDictionary(list => list.Heading, list => list.Words.ToHashSet(StringComparer.Ordinal));

    public static readonly HashSet<string> Determiners = _lists["determiner"];
    public static readonly HashSet<string> Possessives = _lists["possessive"];
    public static readonly HashSet<string> Subjects = _lists["subject"];
    public static readonly HashSet<string> Objects = _lists["object"];
    public static readonly HashSet<string> Relatives = _lists["relative"];
    public static readonly HashSet<string> Prepositions = _lists["preposition"];
    public static readonly HashSet<string> Subordinators = _lists["subordinator"];
    public static readonly HashSet<string> Conjunctions = _lists["conjunction"];
    public static readonly HashSet<string> Auxiliaries = _lists["auxiliary"];
    public static readonly HashSet<string> Be = _lists["be"];
    public static readonly HashSet<string> Modals = _lists["modal"];
    public static readonly HashSet<string> Adverbs = _lists["adverb"];
    public static readonly HashSet<string> Times = _lists["time"];
    public static readonly HashSet<string> Occasions = _lists["occasion"];
    public static readonly HashSet<string> Verbs = _lists["verb"];
    public static readonly HashSet<string> Abbreviations = _lists["abbreviation"];
    public static readonly HashSet<string> Titles = _lists["title"];
    public static readonly HashSet<string> Carriers = _lists["carrier"];
    public static readonly HashSet<string> Speakers = _lists["speaker"];
    public static readonly HashSet<string> Outlets = _lists["outlet"];
    public static readonly HashSet<string> OutletNames = _lists["outlet_name"];
    public static readonly HashSet<string> Persons = _lists["person"];
    public static readonly HashSet<string> Pronouns = _lists["pronoun"];
    public static readonly HashSet<string> Numbers = _lists["number"];
    public static readonly HashSet<string> Institutions = _lists["institution"];
    public static readonly HashSet<string> English = _lists["english"];

    private static readonly HashSet<string> _nounsInLy = _lists["ly_noun"];

    /// <summary>Whether a word modifies a verb or a sentence.</summary>
    public static bool IsAdverb(string form) => Adverbs.Contains(form)
        || (form.Length > 4 && form.EndsWith("ly", StringComparison.Ordinal) && !_nounsInLy.Contains(form));
}
