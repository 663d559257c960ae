using Provenance.Data.Readers.Claims;
using Provenance.Domain.Claims;
using Provenance.Server.Nodes;

namespace Provenance.Server.Questions;

/// <summary>Reads the question that a client gives as an argument.</summary>
internal static class QuestionIds
{
    extension(QuestionReader questions)
    {
        /// <summary>The question of this id or key; a text that is neither is an error that names it.</summary>
        public async Task<Question> NamedAsync(string question, CancellationToken cancellationToken) =>
            (NodeId.Parse(question) is { Kind: nameof(Question) } id
                ? (await questions.ByIdAsync([new QuestionId(id.Number)], cancellationToken)).Values.SingleOrDefault()
                : (await questions.ByKeyAsync([question], cancellationToken)).Values.SingleOrDefault())
            ?? throw BadInput.Because(
                $"Argument \"question\": there is no question \"{question}\"; the id or key of one would be accepted.");
    }
}
