using static Provenance.Corpora.CorpusJson;

namespace Provenance.Corpora.Synthesis;

/// <summary>The speakers of a synthetic corpus: the standing sources, whose numbers grow with the corpus.</summary>
/// <param name="citations">The size of the corpus.</param>
internal sealed class SyntheticSources(int citations)
{
    private static readonly string[] _first =
    [
        "Al", "Bran", "Cor", "Dun", "El", "Fal", "Gar", "Hol", "Is", "Jor",
        "Kel", "Lor", "Mar", "Nor", "Os", "Pel", "Rav", "Sal", "Tor", "Vel",
    ];

    private static readonly string[] _last =
    [
        "burg", "cast", "dale", "fell", "gate", "ham", "holm", "ing", "kirk", "land",
        "mark", "mouth", "ness", "port", "stead", "thorp", "ton", "vale", "wick", "worth",
    ];

    private static readonly string[] _mastheads =
    [
        "Herald", "Courier", "Post", "Times", "Gazette", "Tribune",
        "Observer", "Chronicle", "Mail", "Record", "Dispatch", "Monitor",
    ];

    private static readonly string[] _given =
    [
        "Ada", "Boris", "Clara", "Denis", "Edith", "Felix", "Greta", "Hugo", "Ines", "Jonas", "Karin", "Leon",
        "Mira", "Nils", "Olga", "Pavel", "Rosa", "Stefan", "Tilda", "Urs", "Vera", "Wim", "Xenia", "Yann",
    ];

    private static readonly string[] _roles = ["OFFICIAL", "SPOKESPERSON", "MILITARY_OFFICER", "LEGISLATOR"];

    /// <summary>How many outlets, of which every tenth is a news agency; 8 to 1,000.</summary>
    internal int Outlets { get; } = Math.Clamp(citations / 250, 8, 1000);

    /// <summary>How many ministries, each with an intelligence agency that is a part of it; 4 to 60.</summary>
    internal int Ministries { get; } = Math.Clamp(citations / 2000, 4, 60);

    /// <summary>How many officials; 8 to 1,000.</summary>
    internal int Officials { get; } = Math.Clamp(citations / 400, 8, 1000);

    internal static string Place(int number) => _first[number / 20 % 20] + _last[number % 20];

    /// <summary>Different for each number under 4,800.</summary>
    internal static string OutletName(int number) =>
        $"{Place(number % 400)} {_mastheads[((7 * number) + (number / 400)) % _mastheads.Length]}";

    internal static string MinistryName(int number) => $"{Place(number * 7)} Ministry of Defence";

    internal static string AgencyName(int number) => $"{Place(number * 7)} Military Intelligence";

    /// <summary>Different for each number under 9,600.</summary>
    internal static string OfficialName(int number) => $"{_given[number % 24]} {Place(number / 24 * 11)}";

    /// <summary>The lines of all of them.</summary>
    internal IEnumerable<string> Lines()
    {
        for (var i = 0; i < Ministries; i++)
        {
            yield return Organisation($"ministry-{i}", "MINISTRY", MinistryName(i), null);
            yield return Organisation($"agency-{i}", "INTELLIGENCE_AGENCY", AgencyName(i), $"ministry-{i}");
        }

        for (var i = 0; i < Outlets; i++)
        {
            yield return Line(CorpusLineKind.Source, Object(
                ("id", $"outlet-{i}"),
                ("type", "ORGANISATION"),
                ("kind", "OUTLET"),
                ("subkind", i % 10 == 0 ? "NEWS_AGENCY" : null),
                ("name", OutletName(i)),
                ("partOf", i % 20 == 13 ? $"outlet-{i - 1}" : null)));
        }

        for (var i = 0; i < Officials; i++)
        {
            var role = _roles[i % _roles.Length];
            yield return Line(CorpusLineKind.Source, Object(
                ("id", $"official-{i}"),
                ("type", "PERSON"),
                ("kind", role),
                ("name", OfficialName(i)),
                ("affiliations", Array([Object(
                    ("organisation", $"ministry-{i % Ministries}"),
                    ("role", role.Replace('_', ' ').ToLowerInvariant()),
                    ("basis", "INFERRED"))]))));
        }
    }

    private static string Organisation(string key, string kind, string name, string? partOf) =>
        Line(CorpusLineKind.Source, Object(
            ("id", key), ("type", "ORGANISATION"), ("kind", kind), ("name", name), ("partOf", partOf)));
}
