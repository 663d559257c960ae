using System.Globalization;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Independence;

/// <summary>Describes a measured independence in one sentence.</summary>
internal static class IndependenceExplanation
{
    /// <summary>How many names a sentence lists before it says how many more there are.</summary>
    private const int NamesListed = 3;

    private const string JointStatement = "one joint statement of ";

    private static readonly string[] _numbers =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <param name="found">The result to describe.</param>
    /// <param name="graph">The graph that was measured.</param>
    /// <param name="separate">The chains to named origins that share no source.</param>
    /// <param name="doubted">What is left of these if every doubt is true.</param>
    /// <param name="decisive">The doubts for which the verdict is that nothing is shown.</param>
    internal static string Of(
        IndependenceResult found,
        SourceSupport graph,
        DisjointPaths separate,
        Shown doubted,
        IReadOnlyList<Doubt> decisive)
    {
        var body = found.Groups.Count == 0 ? WithoutOrigin(found, graph)
            : decisive.Count > 0 ? WithDoubts(found, decisive)
            : found.Verdict == IndependenceVerdict.Independent
                && found.Groups.Count(group => group.IsNamed) > doubted.Named ? WithHarmlessDoubts(found, doubted)
            : WithOrigins(found, graph, separate);
        var sentence = graph.Struck.Count == 0
            ? body
            : $"without {List(graph.Struck.Select(source => source.Name))}, {body}";
        if (graph.Withdrawn.Count > 0 && graph.Speakers.Count > 0)
        {
            sentence += $"; {Withdrew(graph)}, which does not count";
        }
        var limit = found.Coverage switch
        {
            { Complete: true } => "",
            { StoppedBy: CoverageLimit.NotShown } => "; something on the way may not be shown to you",
            _ => "; the trace was cut short, so there may be more",
        };
        return $"{char.ToUpperInvariant(sentence[0])}{sentence[1..]}{limit}.";
    }

    private static string WithoutOrigin(IndependenceResult found, SourceSupport graph) =>
        (found.Verdict, graph.Speakers.Count) switch
        {
            (IndependenceVerdict.Circular, _) when found.Outlets > 0 =>
                $"{Reports(found.Outlets)}, and what {Their(found.Outlets)} rest{(found.Outlets == 1 ? "s" : "")} on "
                + "leads back to itself: no origin is to be found",
            (IndependenceVerdict.Circular, _) => "those who say this rest on one another: no origin is to be found",
            (_, 0) when graph.Struck.Count == 0 && graph.Withdrawn.Count > 0 =>
                $"nothing is left that supports this: {Withdrew(graph)}",
            (_, 0) when graph.Struck.Count > 0 => "nothing is left that supports this",
            (_, 0) => "nobody puts this forward in a way that supports it",
            _ => $"{Reports(found.Outlets)}, and no origin was reached",
        };

    private static string WithDoubts(IndependenceResult found, IReadOnlyList<Doubt> decisive) =>
        $"{NamedOrigins(found)}, but {Reasons(decisive)}, so independence is not shown";

    /// <summary>Where doubts make fewer of the named origins, but still show two to be independent.</summary>
    private static string WithHarmlessDoubts(IndependenceResult found, Shown doubted) =>
        $"{NamedOrigins(found)}, at least {Number(doubted.Named)} of them independent, "
            + $"by {Number(doubted.Separate.Count)} chains that share no source, although {Reasons(found.Doubts)}";

    /// <summary>"two outlets report this, and their reports rest on two named origins (X and Y)".</summary>
    private static string NamedOrigins(IndependenceResult found)
    {
        var named = found.Groups.Where(group => group.IsNamed).ToList();
        return $"{Rests(found)} {Number(named.Count)} named origins ({List(named.Select(Describe))})"
            + Beside(found.Groups.Count - named.Count);
    }

    private static string Reasons(IReadOnlyList<Doubt> doubts)
    {
        var told = string.Join(", ", doubts.Take(NamesListed).Select(doubt => doubt.Explanation));
        var left = doubts.Count - NamesListed;
        return left > 0 ? $"{told}, and there are {Number(left)} more doubts" : told;
    }

    private static string Rests(IndependenceResult found) => found.Outlets == 0
        ? $"{Reports(0)}; it rests on"
        : $"{Reports(found.Outlets)}, and {Their(found.Outlets)} rest{(found.Outlets == 1 ? "s" : "")} on";

    private static string Beside(int others) =>
        others == 0 ? "" : $", beside {Number(others)} whose independence is not shown";

    private static string WithOrigins(IndependenceResult found, SourceSupport graph, DisjointPaths separate)
    {
        var rests = Rests(found);
        var named = found.Groups.Where(group => group.IsNamed).ToList();
        var count = Number(named.Count);
        var beside = Beside(found.Groups.Count - named.Count);
        var origins = List((named.Count == 0 ? found.Groups : named).Select(Describe));
        return found switch
        {
            { Verdict: IndependenceVerdict.Independent } =>
                $"{rests} {count} independent named origins ({origins}){beside}, "
                + $"by {Number(separate.Count)} chains that share no source",
            { Verdict: IndependenceVerdict.PartlyIndependent } =>
                $"{rests} {count} named origins of different organizations ({origins}){beside}, "
                + $"but every chain to them passes through {NameOf(graph.Speakers[separate.Cut().Single()])}",
            { Groups.Count: 1 } => $"{rests} a single origin: {origins}",
            _ when named.Count == 1 =>
                $"{rests} {Number(found.Groups.Count)} origins, of which only {origins} has a name and speaks for "
                + $"itself{Alike(found)}, so independence is not shown",
            _ => $"{rests} {Number(found.Groups.Count)} origins, none of which has a name and speaks for itself "
                + $"({origins}){Alike(found)}, so independence is not shown",
        };
    }

    private static string Alike(IndependenceResult found) =>
        found.Doubts.Count == 0 ? "" : $", and {Reasons(found.Doubts)}";

    /// <summary>"X withdrew it on 3 May 2024"; the text also says when X was the claim's only origin.</summary>
    private static string Withdrew(SourceSupport graph)
    {
        var reports = graph.Withdrawn.DistinctBy(report => report.Source.Id).ToList();
        var origins = graph.OriginsBeforeWithdrawals;
        return reports is [var only] && origins is [var origin] && origin == only.Source.Id
            ? $"its only origin, {only.Source.Name}, withdrew it{DateWords.SpacedWhen(only.At)}"
            : List(reports.Select(report => $"{report.Source.Name} withdrew it{DateWords.SpacedWhen(report.At)}"));
    }

    private static string NameOf(IReadOnlyList<Source> speaker) => speaker is [var only]
        ? only.Name
        : $"what {List(speaker.Select(source => source.Name))} say together";

    private static string Describe(OriginGroup group) => group.Origin switch
    {
        { Statement.Attestation: Attestation.NotFound, Source: var source } when group.Jointly.Count == 0 =>
            $"{source.Name}, whose text on file does not say it",
        _ when group.Jointly.Count > 0 =>
            $"{JointStatement}{List(group.Jointly.Select(source => source.Name))}",
        { Source: AnonymousSource { Cardinality: AnonymousCardinality.Several } source } =>
            $"{source.Name}, an unnamed group that counts as one",
        { Source: AnonymousSource { Cardinality: AnonymousCardinality.One } source } =>
            $"{source.Name}, one unnamed person",
        { Class: OriginClass.Anonymous, Source: var source } => $"{source.Name}, unnamed",
        { Class: OriginClass.Unspecified, Source: { Name: ['(', ..] } source } =>
            $"nobody the text names {source.Name}",
        { Class: OriginClass.Unspecified, Source: var source } => $"{source.Name}, nobody the text names",
        { Class: OriginClass.UndisclosedRelay, Source: var source } =>
            $"{source.Name}, which does not say how it knows",
        { Source: var source } => source.Name,
    };

    private static string Reports(int outlets) =>
        outlets == 1 ? "one outlet reports this" : $"{Number(outlets)} outlets report this";

    private static string Their(int outlets) => outlets == 1 ? "its report" : "their reports";

    private static string Number(int count) =>
        count < _numbers.Length ? _numbers[count] : count.ToString(CultureInfo.InvariantCulture);

    /// <summary>The names of sources, in a sentence.</summary>
    internal static string Names(IEnumerable<Source> sources) => List(sources.Select(source => source.Name));

    private static string List(IEnumerable<string> names)
    {
        var all = names.ToList();
        List<string> listed = [.. all.Take(NamesListed)];
        if (all.Count > NamesListed)
        {
            listed.Add($"{Number(all.Count - NamesListed)} more");
        }
        return listed switch
        {
            [var only] => only,
            _ when listed.Exists(IsLong) => string.Join("; ", listed),
            _ => $"{string.Join(", ", listed.SkipLast(1))} and {listed[^1]}",
        };
    }

    /// <summary>Whether a name in a list needs more than a comma after it.</summary>
    private static bool IsLong(string name) =>
        name.Contains(',', StringComparison.Ordinal) || name.StartsWith(JointStatement, StringComparison.Ordinal);
}
