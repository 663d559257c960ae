using Provenance.Domain.Analysis.Comparisons;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Domain.Identity;

/// <summary>What two records, and all that are one with them, must have in common to be merged.</summary>
public static class MergeRules
{
    /// <summary>What is wrong with merging one record into another; null if nothing is.</summary>
    /// <param name="absorbed">The record that would be merged.</param>
    /// <param name="kept">The record that would be kept.</param>
    /// <param name="known">Which records are one already.</param>
    /// <param name="records">The records.</param>
    public static string? Broken(
        Identified absorbed, Identified kept, KnownIdentities known, JudgedRecords records) =>
        absorbed.Kind switch
        {
            IdentifiedKind.Source => OfSources((Source)records[absorbed], (Source)records[kept]),
            IdentifiedKind.Claim => (
                from one in known.Together(absorbed)
                from other in known.Together(kept)
                where one != other
                let broken = OfClaims((Claim)records[one], (Claim)records[other], known, records)
                where broken is not null
                select broken).FirstOrDefault(),
            _ => OfSubjects(absorbed, kept, known, records),
        };

    private static string? OfSources(Source absorbed, Source kept) =>
        absorbed is AnonymousSource != kept is AnonymousSource
            ? "who an anonymous source is has no place in the record, so it is merged with another anonymous source only"
            : kept is UnspecifiedSource && absorbed is not UnspecifiedSource
                ? $"\"{kept.Key}\" is nobody that a text names, so it is not kept for one who has a name; "
                    + "the merge the other way round would be accepted"
                : null;

    private static string? OfClaims(Claim one, Claim other, KnownIdentities known, JudgedRecords records)
    {
        var pair = $"\"{one.Key}\" and \"{other.Key}\"";
        if (one.QuestionId != other.QuestionId)
        {
            return $"{pair} answer two questions; claims that answer one would be accepted";
        }

        if (one.Modality != other.Modality)
        {
            return $"{pair} are not one: the first is a {Token.Of(one.Modality)}, the second a {Token.Of(other.Modality)}";
        }

        if (records.LinksOf(one.Id).FirstOrDefault(link => link.Kind != ClaimLinkKind.SameAs
            && (link.FromId == other.Id || link.ToId == other.Id)) is { } link)
        {
            return $"{pair} are two by the link \"{link.Key}\" ({Token.Of(link.Kind)}); correct the link first";
        }

        if (AreApart(one.Since, other.Since))
        {
            return $"{pair} exclude one another: they hold since two days";
        }

        return (one.Estimate, other.Estimate) switch
        {
            (null, null) => null,
            ({ } left, { } right) => OfFigures(left, right, known, records) is { } broken ? $"{pair} {broken}" : null,
            _ => $"{pair} are not one: only one of them gives a figure",
        };
    }

    private static string? OfFigures(Estimate one, Estimate other, KnownIdentities known, JudgedRecords records)
    {
        if (one.Measure != other.Measure)
        {
            return $"do not measure the same: {one.Measure} and {other.Measure}";
        }

        if (!IsOne(IdentifiedKind.Population, one.Population, other.Population, known, records))
        {
            return $"do not count the same: {one.Population} and {other.Population}; "
                + "if the populations are one, merge these first";
        }

        if (one.Place is { } place && other.Place is { } elsewhere
            && !IsOne(IdentifiedKind.Place, place, elsewhere, known, records))
        {
            return $"do not count in one place: {place} and {elsewhere}; if the places are one, merge these first";
        }

        return !Equivalence.MayEquate(one, other) || AreApart(one.Date, other.Date) || AreApart(one.AsOf, other.AsOf)
            || AreApart(one.Since, other.Since)
                ? $"give figures that exclude one another: \"{one.Verbatim}\" and \"{other.Verbatim}\""
                : null;
    }

    private static bool AreApart(FuzzyDate? one, FuzzyDate? other) =>
        FigureDays.IsBefore(one, other) || FigureDays.IsBefore(other, one);

    private static bool IsOne(
        IdentifiedKind kind, string one, string other, KnownIdentities known, JudgedRecords records) =>
        records.IsOneName(one, other)
        || (records.Named(kind, one) is { } first && records.Named(kind, other) is { } second
            && known.Resolve(first) == known.Resolve(second));

    private static string? OfSubjects(Identified absorbed, Identified kept, KnownIdentities known, JudgedRecords records)
    {
        if (absorbed == kept)
        {
            return IsPart(kept, kept) ? $"\"{records.KeyOf(kept)}\" would be a part of itself" : null;
        }

        var (part, whole) = IsPart(absorbed, kept) ? (absorbed, kept) : (kept, absorbed);
        return IsPart(part, whole)
            ? $"\"{records.KeyOf(part)}\" is a part of \"{records.KeyOf(whole)}\", so the two are not one; "
                + "correct what it is a part of first"
            : null;

        bool IsPart(Identified one, Identified other) => WholesOf(one).Contains(known.Resolve(other));

        HashSet<Identified> WholesOf(Identified record)
        {
            HashSet<Identified> wholes = [];
            Queue<Identified> open = new([known.Resolve(record)]);
            while (open.TryDequeue(out var next))
            {
                foreach (var whole in known.Together(next)
                    .Select(one => ((Subject)records[one]).PartOf).OfType<string>()
                    .Select(key => records.Named(record.Kind, key)).OfType<Identified>().Select(known.Resolve))
                {
                    if (wholes.Add(whole))
                    {
                        open.Enqueue(whole);
                    }
                }
            }

            return wholes;
        }
    }
}
