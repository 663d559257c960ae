using Provenance.Domain.Claims;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;
using Provenance.Text;

namespace Provenance.Data.Readers.Identity;

/// <summary>Finds by what two records of one kind are alike. Someone unnamed is never compared by name: two articles that write
/// "officials" do not mean the same people.</summary>
internal static class ComparedRecord
{
    /// <summary>Why two records may be one, the strongest reason first.</summary>
    /// <param name="one">A record as it is shown.</param>
    /// <param name="other">Another of its kind.</param>
    public static IReadOnlyList<IdentityReason> ReasonsBetween(object one, object other)
    {
        var reasons = (one, other) switch
        {
            (Source first, Source second) =>
            [
                .. OfNames(NamesOf(first), NamesOf(second), sharesWords: false),
                .. OfRoles(first, second),
                .. OfDoubt(first, second),
                .. OfDoubt(second, first),
            ],
            (Claim first, Claim second) => OfClaims(first, second),
            _ => OfNames(NamesOf(one), NamesOf(other), sharesWords: true),
        };
        return
        [
            .. reasons.DistinctBy(reason => reason.Kind)
                .OrderByDescending(reason => IdentityReason.WeightOf(reason.Kind)).ThenBy(reason => reason.Kind),
        ];
    }

    /// <summary>How likely two records look, in thousandths, by these reasons.</summary>
    public static int ScoreOf(object one, object other, IEnumerable<IdentityReason> reasons)
    {
        var unlike = reasons.Aggregate(
            one.GetType() == other.GetType() ? 1 : 1.15, (rest, reason) => rest * (1 - IdentityReason.WeightOf(reason.Kind)));
        return Math.Clamp((int)Math.Round(1000 * (1 - unlike)), 1, 999);
    }

    /// <summary>The names by which a source, a population or a place is compared, the main one first; none of someone
    /// unnamed.</summary>
    public static IReadOnlyList<ComparedName> NamesOf(object record)
    {
        var names = record switch
        {
            AnonymousSource or UnspecifiedSource or Outlet { Identified: false } => [],
            Source source => source.Aliases.Where(alias => alias.Kind is not (AliasKind.Description or AliasKind.Metonym))
                .Select(alias => alias.Text).Prepend(source.Name),
            _ => ((Subject)record).Aliases.Prepend(((Subject)record).Name),
        };
        return
        [
            .. names.Distinct().Select((name, place) => ComparedName.Of(name, isMain: place == 0))
                .DistinctBy(name => name.Folded),
        ];
    }

    /// <summary>Where someone belongs.</summary>
    public static IReadOnlyList<Affiliation> AffiliationsOf(Source source) => source switch
    {
        Official official => official.Affiliations,
        Person person => person.Affiliations,
        _ => [],
    };

    private static IEnumerable<IdentityReason> OfNames(
        IReadOnlyList<ComparedName> names, IReadOnlyList<ComparedName> others, bool sharesWords) =>
        from name in names
        from other in others
        let reason = OfNames(name, other, sharesWords)
        where reason is not null
        select reason;

    private static IdentityReason? OfNames(ComparedName one, ComparedName other, bool sharesWords)
    {
        if (one.Folded == other.Folded)
        {
            return new(
                one.IsMain && other.IsMain ? IdentityReasonKind.SameName : IdentityReasonKind.SharedAlias,
                one.Text == other.Text
                    ? $"Both are called \"{one.Text}\"."
                    : $"\"{one.Text}\" and \"{other.Text}\" are one name but for case, accents and marks.");
        }

        if (one.Sounds.Length > 0 && one.Sounds == other.Sounds)
        {
            return new(
                IdentityReasonKind.Transliteration,
                $"\"{one.Text}\" and \"{other.Text}\" may be one name in two transliterations.");
        }

        var (acronym, whole) = one.IsAcronym ? (one, other) : (other, one);
        if (acronym.IsAcronym && whole.Initials.Contains(acronym.Folded))
        {
            return new(
                IdentityReasonKind.Acronym, $"\"{acronym.Text}\" are the first letters of \"{whole.Text}\".");
        }

        var (part, more) = one.Important.Count <= other.Important.Count ? (one, other) : (other, one);
        return sharesWords && part.Important.Count > 0 && part.Important.All(more.Important.Contains)
            ? new(IdentityReasonKind.SharedWords, $"\"{more.Text}\" has all words of \"{part.Text}\".")
            : null;
    }

    private static IEnumerable<IdentityReason> OfRoles(Source one, Source other) =>
        from place in AffiliationsOf(one)
        where AffiliationsOf(other).Any(elsewhere => elsewhere.OrganizationId == place.OrganizationId
            && Names.Fold(elsewhere.Role) == Names.Fold(place.Role))
        from word in NamesOf(one).Take(1).SelectMany(name => name.Important)
            .Intersect(NamesOf(other).Take(1).SelectMany(name => name.Important))
        select new IdentityReason(
            IdentityReasonKind.SameRoleAndAffiliation,
            $"Both are \"{place.Role}\" of one organization, and \"{word}\" is in both names.");

    private static IEnumerable<IdentityReason> OfDoubt(Source one, Source other) => one.PossiblySameAsIds.Contains(other.Id)
        ? [new(IdentityReasonKind.PossiblySameAs, $"The record of {one.Name} says that it may be {other.Name}.")]
        : [];

    private static IEnumerable<IdentityReason> OfClaims(Claim one, Claim other)
    {
        if (one.QuestionId != other.QuestionId)
        {
            yield break;
        }

        var (common, all, haveOtherNumbers) = ComparedClaim.Of(one).To(ComparedClaim.Of(other));
        if (common == all)
        {
            yield return new(IdentityReasonKind.SameWords, "Both are put in the same words, but for small ones and marks.");
        }

        if (one.Estimate is { Value: { } value } figure && other.Estimate is { } second
            && (second.Value, second.Unit, second.Measure) == (value, figure.Unit, figure.Measure))
        {
            yield return new(
                IdentityReasonKind.SameFigure, $"Both give one figure: \"{figure.Verbatim}\" and \"{second.Verbatim}\".");
        }

        if (common < all && !haveOtherNumbers && common >= ComparedClaim.LeastShared * all)
        {
            yield return new(IdentityReasonKind.NearWords, $"{common} of {all} words are in both.");
        }
    }
}
