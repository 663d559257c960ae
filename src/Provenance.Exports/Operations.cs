using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Provenance.Exports;

/// <summary>The operations by which files are made, each a file of the folder Operations with the fragments that it
/// takes.</summary>
internal static partial class Operations
{
    private static readonly Dictionary<string, string> _fragments = FragmentName().Split(Read("fragments")) is var parts
        ? parts.Skip(1).Chunk(2).ToDictionary(pair => pair[0], pair => $"fragment {pair[0]}{pair[1]}")
        : [];

    private static readonly ConcurrentDictionary<string, string> _texts = [];

    /// <summary>All of them, by their names.</summary>
    public static IEnumerable<string> Names => typeof(Operations).Assembly.GetManifestResourceNames()
        .Select(name => Path.GetFileNameWithoutExtension(name))
        .Where(name => name != "fragments")
        .Order(StringComparer.Ordinal);

    /// <summary>The text of an operation, ready to be asked.</summary>
    public static string Text(string name) => _texts.GetOrAdd(name, static name =>
    {
        var text = Read(name);
        for (SortedSet<string> taken = [], next = Spread(text); next.Count > 0; next = [.. Spread(text).Except(taken)])
        {
            taken.UnionWith(next);
            text += string.Concat(next.Select(fragment => $"\n{_fragments[fragment].TrimEnd()}\n"));
        }

        return text;
    });

    private static SortedSet<string> Spread(string text) =>
        [.. FragmentSpread().Matches(text).Select(spread => spread.Groups[1].Value)];

    private static string Read(string name)
    {
        using StreamReader reader = new(typeof(Operations).Assembly.GetManifestResourceStream($"{name}.graphql")!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^fragment (\w+)", RegexOptions.Multiline)]
    private static partial Regex FragmentName();

    [GeneratedRegex(@"\.\.\.(\w+)")]
    private static partial Regex FragmentSpread();
}
