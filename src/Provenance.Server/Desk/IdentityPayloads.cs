using Provenance.Domain.Claims;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Server.Desk;

/// <summary>The result of <c>mergeSources</c>.</summary>
internal sealed record MergeSourcesPayload(Source? Source, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>unmergeSources</c>.</summary>
internal sealed record UnmergeSourcesPayload(Source? Source, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>mergeClaims</c>.</summary>
internal sealed record MergeClaimsPayload(Claim? Claim, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>unmergeClaims</c>.</summary>
internal sealed record UnmergeClaimsPayload(Claim? Claim, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>mergePopulations</c>.</summary>
internal sealed record MergePopulationsPayload(Population? Population, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>unmergePopulations</c>.</summary>
internal sealed record UnmergePopulationsPayload(Population? Population, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>mergePlaces</c>.</summary>
internal sealed record MergePlacesPayload(Place? Place, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>unmergePlaces</c>.</summary>
internal sealed record UnmergePlacesPayload(Place? Place, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>markNotTheSame</c>.</summary>
internal sealed record MarkNotTheSamePayload(string? Decision, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>unmarkNotTheSame</c>.</summary>
internal sealed record UnmarkNotTheSamePayload(string? Decision, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>setAlias</c>.</summary>
internal sealed record SetAliasPayload(Source? Source, IReadOnlyList<IRecordingError>? Errors);
