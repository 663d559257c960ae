using Provenance.Data.Readers.Claims;
using Provenance.Domain;
using Provenance.Domain.Claims;
using Provenance.Server.Nodes;

namespace Provenance.Server.Questions;

/// <summary>Reads the question that a client names in an argument.</summary>
internal static class NamedQuestion
{
    extension(QuestionReader questions)
    {
        /// <summary>The named question; an error that says so if there is none.</summary>
        public async Task<Question> NamedAsync(QuestionBy by, CancellationToken cancellationToken) =>
            await questions.FindAsync(by, cancellationToken)
                ?? throw NamedRecord.IsMissing("question", "question", by);

        /// <summary>The named question, if there is one.</summary>
        public async Task<Question?> FindAsync(QuestionBy by, CancellationToken cancellationToken) => by switch
        {
            { Key: { } key } => (await questions.ByKeyAsync([key], cancellationToken)).Values.SingleOrDefault(),
            _ => NodeId.Parse(by.Id!) is { Kind: nameof(Question) } id
                ? (await questions.ByIdAsync([new QuestionId(id.Number)], cancellationToken)).Values.SingleOrDefault()
                : null,
        };
    }
}
