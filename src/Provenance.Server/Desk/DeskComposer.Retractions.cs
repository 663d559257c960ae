using Provenance.Domain;
using Provenance.Domain.Citations;
using Provenance.Domain.Recording;
using Provenance.Domain.Sources;
using Provenance.Server.Desk.Inputs;

namespace Provenance.Server.Desk;

/// <content>What was taken back. A source takes a statement back by disputing it in another document, the notice: so a
/// retraction is a passage like all others, and every analysis counts it as withdrawn.</content>
internal sealed partial class DeskComposer
{
    /// <summary>Adds that the publisher of a document took back all that the document says in the publisher's name, and
    /// gives the key of the passage.</summary>
    public async Task<string> AddAsync(RetractDocumentInput retraction, string path)
    {
        var key = await DocumentAsync(retraction.Document, $"{path}.document");
        var found = (await readers.Documents.ByKeyAsync([key], cancellationToken)).Values.SingleOrDefault();
        if (found?.PublisherId is not { } publisher)
        {
            return Records.Fail(
                $"{path}.document", "a document that is on record, and whose publisher is known, would be accepted");
        }

        var said = (await readers.Statements.ByDocumentAsync([found.Id], cancellationToken))[found.Id]
            .Where(statement => statement.SourceId == publisher && statement.ClaimId is not null
                && statement.Attestation != Attestation.NotFound).ToList();
        return said.Count == 0
            ? Records.Fail(
                $"{path}.document", $"nothing is recorded that \"{key}\" says, so nothing of it can be taken back")
            : await AddAsync(said, retraction.Notice, path);
    }

    /// <summary>Adds that a source took one statement back, and gives the key of the passage.</summary>
    public async Task<string> AddAsync(RetractStatementInput retraction, string path)
    {
        var statement = NodeId.Parse(retraction.Statement) is { Kind: nameof(Statement) } id
            ? (await readers.Statements.ByIdAsync([new StatementId(id.Number)], cancellationToken))
                .Values.SingleOrDefault()
            : null;
        return statement switch
        {
            null => Missing("statement", retraction.Statement, $"{path}.statement"),
            { ClaimId: null } => Records.Fail(
                $"{path}.statement", "it stands for a whole document; retractDocument would be accepted"),
            _ => await AddAsync([statement], retraction.Notice, path),
        };
    }

    /// <summary>The key of the publisher of a notice; null if it has none, or is not on record, which is an error of the
    /// passage.</summary>
    private async Task<string?> PublisherAsync(DocumentInput notice)
    {
        if (notice.New is { } added)
        {
            return added.Publisher is { } by ? by.New is null ? await SourceAsync(by, "") : by.New.Key ?? "" : null;
        }

        var key = await DocumentAsync(notice, "");
        var document = (await readers.Documents.ByKeyAsync([key], cancellationToken)).Values.SingleOrDefault();
        return document?.PublisherId is { } publisher
            ? (await readers.Sources.ByIdAsync([publisher], cancellationToken)).Values.Single().Key
            : null;
    }

    /// <summary>Whether a source, or a body that it is a part of, has a key.</summary>
    private async Task<bool> IsInLineAsync(Source source, string key)
    {
        HashSet<SourceId> seen = [];
        for (var at = source; at is not null && seen.Add(at.Id);)
        {
            if (at.Key == key)
            {
                return true;
            }

            at = at.PartOfId is { } whole
                ? (await readers.Sources.ByIdAsync([whole], cancellationToken)).Values.SingleOrDefault()
                : null;
        }

        return false;
    }

    /// <summary>Adds the passage of a notice that takes back what one source says in one document.</summary>
    private async Task<string> AddAsync(List<Statement> said, NoticeInput notice, string path)
    {
        var speaker = (await readers.Sources.ByIdAsync([said[0].SourceId], cancellationToken)).Values.Single();
        var source = speaker.Key;
        if (await PublisherAsync(notice.Document) is { } publisher && !await IsInLineAsync(speaker, publisher))
        {
            return Records.Fail(
                $"{path}.notice.document",
                $"it is by \"{publisher}\", who cannot take back what \"{source}\" said: a notice by \"{source}\", or by a body "
                + "that it is a part of, would be accepted");
        }

        var venue = said[0].DocumentId is { } document
            ? (await readers.Documents.ByIdAsync([document], cancellationToken)).Values.Single().Key
            : null;
        var claims = await readers.Claims.ByIdAsync(
            [.. said.Select(statement => statement.ClaimId!.Value)], cancellationToken);
        CitationPassageInput passage = new()
        {
            Document = notice.Document,
            Span = notice.Span,
            Stance = Stance.Denies,
            Note = notice.Note,
            Chain =
            [
                new()
                {
                    Source = new() { Key = source },
                    Cue = notice.Cue,
                    Venue = venue is null ? null : new() { Key = venue },
                    Relation = HopRelation.Disputes,
                    StatedAt = notice.StatedAt,
                },
            ],
            Claims = [.. claims.Values.OrderBy(claim => claim.Id.Value).Select(claim =>
                new AscribedClaimInput { Claim = new() { Key = claim.Key } })],
        };
        return await AddAsync(passage, $"{path}.notice");
    }
}
