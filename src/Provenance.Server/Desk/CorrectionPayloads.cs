using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Server.Desk;

/// <summary>The result of <c>correctSource</c>.</summary>
internal sealed record CorrectSourcePayload(Source? Source, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>correctDocument</c>.</summary>
internal sealed record CorrectDocumentPayload(Document? Document, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>correctPopulation</c>.</summary>
internal sealed record CorrectPopulationPayload(Population? Population, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>correctPlace</c>.</summary>
internal sealed record CorrectPlacePayload(Place? Place, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>correctQuestion</c>.</summary>
internal sealed record CorrectQuestionPayload(Question? Question, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>correctClaim</c>.</summary>
internal sealed record CorrectClaimPayload(Claim? Claim, IReadOnlyList<IRecordingError>? Errors);
