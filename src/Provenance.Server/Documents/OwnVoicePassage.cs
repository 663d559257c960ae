using Provenance.Domain.Citations;
using Provenance.Domain.Documents;

namespace Provenance.Server.Documents;

/// <summary>A passage in which a document says something in its own voice.</summary>
internal sealed record OwnVoicePassage(string Key, TextSpan Span, Statement Statement, string? Note)
{
    /// <summary>The passage of a statement.</summary>
    public static OwnVoicePassage Of(Statement statement, Appearance passage) =>
        new(passage.Key, passage.Span, statement, passage.Note);
}
