using Provenance.Domain.Citations;

namespace Provenance.Domain.Analysis.Graph;

/// <summary>Decides which citations carry a claim from its origin to those who repeat it (invariants 3 and
/// 6).</summary>
public static class Support
{
    /// <summary>Whether a stance puts the claim forward. A denial, a refusal to confirm and silence do not. A forecast,
    /// an offer and a profession of ignorance do, because that is what the claim says.</summary>
    public static bool PutsForward(Stance stance) =>
        stance is not (Stance.Denies or Stance.NeitherConfirmsNorDenies or Stance.CannotConfirm);

    /// <summary>
    /// Whether the cited statement stands behind the citing one: the relation supports (REPORTS, QUOTES, PUBLISHES,
    /// CONFIRMS) or passes origins on (DERIVES, REPUBLISHES), and the cited statement puts its claim forward.
    /// </summary>
    public static bool Passes(CitationRelation relation, Stance cited) => PutsForward(cited)
        && relation is CitationRelation.Reports or CitationRelation.Quotes or CitationRelation.Publishes
            or CitationRelation.Confirms or CitationRelation.Derives or CitationRelation.Republishes;

    /// <summary>Whether a statement is where a claim comes from: it puts the claim forward, and no statement that it
    /// cites stands behind it.</summary>
    /// <param name="stance">The stance of the statement.</param>
    /// <param name="cited">The relation of each of its citations, with the stance of the cited statement.</param>
    public static bool IsOrigin(Stance stance, IEnumerable<(CitationRelation Relation, Stance Cited)> cited) =>
        PutsForward(stance) && !cited.Any(item => Passes(item.Relation, item.Cited));
}
