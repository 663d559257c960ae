namespace Provenance.Server.Telemetry;

/// <summary>A request that took long.</summary>
/// <param name="Duration">How long.</param>
/// <param name="Operation">The name of the operation; null if it has none.</param>
/// <param name="DocumentHash">The SHA-256 hash of its document; null if that is not valid.</param>
/// <param name="FieldCost">The estimated calls of resolvers, weighted.</param>
/// <param name="TypeCost">The estimated values of the answer, weighted.</param>
/// <param name="Statements">How many statements the store ran for it.</param>
/// <param name="Errors">How many errors its answer has.</param>
internal sealed record SlowRequest(
    TimeSpan Duration,
    string? Operation,
    string? DocumentHash,
    double FieldCost,
    double TypeCost,
    int Statements,
    int Errors);
