using Provenance.Domain.Sources;

namespace Provenance.Corpora;

/// <summary>A free text that is recorded about someone unnamed.</summary>
/// <param name="Text">The text.</param>
/// <param name="Member">The member of the record that has it.</param>
/// <param name="IsPrinted">Whether these are the words of a document, not of whoever annotates it.</param>
/// <param name="Named">The keys of the sources that the record itself refers to, whose names give nothing away.</param>
internal sealed record UnnamedText(string Text, string Member, bool IsPrinted, IReadOnlyList<string> Named)
{
    /// <summary>Whether a source has no name by which anyone could know it.</summary>
    internal static bool IsUnnamed(Source source) => source is AnonymousSource or UnspecifiedSource;

    /// <summary>The texts of the record of someone unnamed.</summary>
    internal static IEnumerable<UnnamedText> Of(CorpusSource record)
    {
        var source = record.Source;
        var anonymous = source as AnonymousSource;
        string[] named = [.. record.PossiblySameAs, .. new[] { record.PartOf, record.BrokeredBy }.OfType<string>()];
        return
        [
            .. Printed("name", named, record.Name),
            .. Printed("aliases", named, [.. source.Aliases.Select(alias => alias.Text)]),
            .. Printed("kindWords", named, source.KindWords),
            .. Printed("affiliationHint", named, anonymous?.AffiliationHint),
            .. Printed("anonymityTerms", named, anonymous?.Terms),
            .. Own("owners", named, [.. record.Owners.Select(owner => owner.Ownership.Evidence)]),
            .. Own("note", named, source.Note),
        ];
    }

    /// <summary>The texts of what is added to someone unnamed.</summary>
    internal static IEnumerable<UnnamedText> Of(CorpusAddition record) =>
    [
        .. Printed("aliases", record.PossiblySameAs, [.. record.Addition.Aliases.Select(alias => alias.Text)]),
        .. Own("owners", record.PossiblySameAs, [.. record.Owners.Select(owner => owner.Ownership.Evidence)]),
        .. Own("note", record.PossiblySameAs, record.Addition.Note),
    ];

    /// <summary>The texts of a rating of someone unnamed, or of what they said.</summary>
    internal static IEnumerable<UnnamedText> Of(CorpusAssessment record) => Own("note", [], record.Assessment.Note);

    /// <summary>The texts of a decision who someone unnamed is one with, or is not.</summary>
    internal static IEnumerable<UnnamedText> Of(CorpusIdentity record) =>
    [
        .. Own("reason", [record.From, record.To], record.Link.Reason),
        .. Own("ended.reason", [record.From, record.To], record.Ended?.Reason),
    ];

    private static IEnumerable<UnnamedText> Printed(string member, IReadOnlyList<string> named, params string?[] texts) =>
        texts.OfType<string>().Select(text => new UnnamedText(text, member, IsPrinted: true, named));

    private static IEnumerable<UnnamedText> Own(string member, IReadOnlyList<string> named, params string?[] texts) =>
        texts.OfType<string>().Select(text => new UnnamedText(text, member, IsPrinted: false, named));
}
