using Provenance.Domain.Citations;
using Provenance.Domain.Documents;

namespace Provenance.Server.Documents;

/// <summary>A passage in which a document says something in its own voice.</summary>
internal sealed record OwnVoicePassage(string Key, TextSpan Span, Statement Statement, string? Note);
