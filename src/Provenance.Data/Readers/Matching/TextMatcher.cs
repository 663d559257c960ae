using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Search;
using Provenance.Domain.Documents;
using Provenance.Text;

namespace Provenance.Data.Readers.Matching;

/// <summary>Finds documents on record whose texts may have much in common with a text: those that the index of words gives
/// for the longest words of several stretches of it, never all documents.</summary>
public sealed class TextMatcher(IDbContextFactory<ProvenanceContext> contexts)
{
    private const int Most = 3;
    private const int MostOfStretch = 20;
    private const int MostStretches = 24;
    private const int LeastStretches = 2;
    private const int StretchLength = 12;
    private const int KeyWords = 5;
    private const int LeastLetters = 4;

    /// <summary>The documents that have all longest words of at least two stretches, those that have most of them first,
    /// at most three. One SQL statement, and none for a text that is shorter than two stretches.</summary>
    /// <param name="text">The text.</param>
    /// <param name="without">Documents that are known to be like it.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task<IReadOnlyList<DocumentId>> FindAsync(
        string text, IReadOnlyCollection<DocumentId> without, CancellationToken cancellationToken = default)
    {
        var stretches = Stretches([.. Words.Of(text).Select(word => word.Form)]);
        if (stretches.Count < LeastStretches)
        {
            return [];
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await context.Search.HavingAsync(
            context, stretches, SearchKind.Document, MostOfStretch, cancellationToken);
        return
        [
            .. found.CountBy(match => new DocumentId(match.Number))
                .Where(document => document.Value >= LeastStretches && !without.Contains(document.Key))
                .OrderByDescending(document => document.Value).ThenBy(document => document.Key.Value)
                .Take(Most).Select(document => document.Key),
        ];
    }

    /// <summary>The longest words of stretches that lie evenly over the text.</summary>
    private static List<IReadOnlyList<IReadOnlyList<string>>> Stretches(string[] words)
    {
        var whole = words.Length / StretchLength;
        var count = int.Min(whole, MostStretches);
        List<IReadOnlyList<IReadOnlyList<string>>> stretches = [];
        for (var place = 0; place < count; place++)
        {
            var start = (int)((long)whole * place / count) * StretchLength;
            string[] longest =
            [
                .. words[start..(start + StretchLength)].Where(word => word.Length >= LeastLetters).Distinct()
                    .OrderByDescending(word => word.Length).Take(KeyWords),
            ];
            if (longest.Length == KeyWords)
            {
                stretches.Add([longest]);
            }
        }

        return stretches;
    }
}
