using Provenance.Data.Writers;
using Provenance.Domain.Assessments;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Corrections;
using Provenance.Domain.Documents;
using Provenance.Domain.Measures;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Server.Desk;

/// <summary>The result of <c>addDocument</c>.</summary>
internal sealed record AddDocumentPayload(Document? Document, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>addSource</c>.</summary>
internal sealed record AddSourcePayload(Source? Source, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>addToSource</c>.</summary>
internal sealed record AddToSourcePayload(Source? Source, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>addToDocument</c>.</summary>
internal sealed record AddToDocumentPayload(Document? Document, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>addMeasure</c>.</summary>
internal sealed record AddMeasurePayload(Measure? Measure, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>addPopulation</c>.</summary>
internal sealed record AddPopulationPayload(Population? Population, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>addPlace</c>.</summary>
internal sealed record AddPlacePayload(Place? Place, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>addQuestion</c>.</summary>
internal sealed record AddQuestionPayload(Question? Question, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>addClaim</c>.</summary>
internal sealed record AddClaimPayload(Claim? Claim, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>recordCitation</c>.</summary>
internal sealed record RecordCitationPayload(
    string? Passage,
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<Citation> Citations,
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>recordStatement</c>.</summary>
internal sealed record RecordStatementPayload(
    string? Passage, Document? Document, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>retractDocument</c>.</summary>
internal sealed record RetractDocumentPayload(
    string? Passage, IReadOnlyList<Statement> Withdrawn, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>retractStatement</c>.</summary>
internal sealed record RetractStatementPayload(
    string? Passage, IReadOnlyList<Statement> Withdrawn, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>excludePassage</c>.</summary>
internal sealed record ExcludePassagePayload(Document? Document, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>linkClaims</c>.</summary>
internal sealed record LinkClaimsPayload(ClaimLink? ClaimLink, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>linkPassages</c>.</summary>
internal sealed record LinkPassagesPayload(PassageLink? PassageLink, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>assess</c>.</summary>
internal sealed record AssessPayload(Assessment? Assessment, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>correct</c>.</summary>
internal sealed record CorrectPayload(Correction? Correction, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>importCorpus</c>.</summary>
internal sealed record ImportCorpusPayload(
    IReadOnlyList<RecordCount> Records, IReadOnlyList<string> Warnings, int Lines, IReadOnlyList<IRecordingError>? Errors);
