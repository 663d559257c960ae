using Provenance.Attribution;
using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Sources;
using Provenance.Data.Writers;
using Provenance.Domain.Documents;
using Provenance.Server.Hosting;

namespace Provenance.Server.Suggestions;

/// <summary>Reads the text of a document that is on record, and keeps what it suggests as proposals.</summary>
internal sealed class DocumentReading(
    Suggesters suggesters,
    SuggestionMaker maker,
    EvidenceReader evidence,
    SourceReader sources,
    ProposalWriter writer,
    ReadingProgress progress,
    CurrentUser user)
{
    /// <summary>So many suggestions are matched and kept at once.</summary>
    private const int PartSize = 100;

    /// <summary>Reads a text. What was suggested for it before is left as it is, whatever became of it, and passages
    /// that are on record are not suggested.</summary>
    /// <param name="document">The document.</param>
    /// <param name="text">Its text.</param>
    /// <param name="reading">The name by which the client follows the reading; null if it does not.</param>
    /// <param name="cancellationToken">Stops the reading; what is kept stays.</param>
    public async Task<Attribution.Reading> ReadAsync(
        Document document, string text, string? reading, CancellationToken cancellationToken)
    {
        var recorded = await evidence.PlacesAsync(document.Id, cancellationToken);
        var found = New(
            await suggesters.ReadAsync(text, cancellationToken),
            [.. recorded.Select(place => new Span(place.Start, place.End))]);
        Tell(ReadingStep.TextRead, 0);
        MentionedNames names = new(text, found);
        var publisher = document.PublisherId is { } id
            ? (await sources.ByIdAsync([id], cancellationToken)).Values.SingleOrDefault()
            : null;
        SuggestedText read = new(
            document.Key, document.Title, text, publisher is null ? null : (publisher.Key, publisher.Name));
        var done = 0;
        foreach (var part in found.Suggestions.Chunk(PartSize))
        {
            var made = await maker.MakeAsync(read, names, part, cancellationToken);
            await writer.SuggestAsync(
                [.. made.Select(suggestion => SuggestionProposals.Of(document, suggestion))], cancellationToken);
            Tell(ReadingStep.Matching, done += part.Length);
        }

        Tell(ReadingStep.Finished, found.Suggestions.Count);
        return found;

        void Tell(ReadingStep step, int kept) =>
            progress.Tell(user.Name, reading, new(step, kept, found.Suggestions.Count));
    }

    /// <summary>What was found that is not on record: a passage is if its cue, and most of it, lies in one.</summary>
    private static Attribution.Reading New(Attribution.Reading found, IReadOnlyList<Span> recorded)
    {
        return found with
        {
            Suggestions = [.. found.Suggestions.Where(each => !recorded.Any(place => IsIn(place, each)))],
            LeftOver = [.. found.LeftOver.Where(left => !recorded.Any(left.Sentence.Meets))],
        };

        static bool IsIn(Span place, Suggestion suggestion) => suggestion.Cue.All(place.Holds)
            && 2 * (int.Min(place.End, suggestion.Passage.End) - int.Max(place.Start, suggestion.Passage.Start))
                > suggestion.Passage.End - suggestion.Passage.Start;
    }
}
