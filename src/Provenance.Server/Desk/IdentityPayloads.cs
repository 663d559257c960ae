using Provenance.Domain.Sources;

namespace Provenance.Server.Desk;

/// <summary>The result of <c>mergeSources</c>.</summary>
internal sealed record MergeSourcesPayload(Source? Source, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>unmergeSources</c>.</summary>
internal sealed record UnmergeSourcesPayload(Source? Source, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>markNotTheSame</c>.</summary>
internal sealed record MarkNotTheSamePayload(string? Decision, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>unmarkNotTheSame</c>.</summary>
internal sealed record UnmarkNotTheSamePayload(string? Decision, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>setAlias</c>.</summary>
internal sealed record SetAliasPayload(Source? Source, IReadOnlyList<IRecordingError>? Errors);
