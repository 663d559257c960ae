using Provenance.GraphQL.Language;
using Provenance.GraphQL.Planning;

namespace Provenance.GraphQL.Execution;

/// <summary>A request that has ended, for whoever follows requests (<see cref="EngineOptions.OnRequest"/>).</summary>
public sealed class AnsweredRequest
{
    internal AnsweredRequest()
    {
    }

    /// <summary>The operation that ran; null if none was found.</summary>
    public OperationDefinitionNode? Operation { get; internal set; }

    /// <summary>The SHA-256 hash of the document as 64 hexadecimal digits, by which it may be persisted; null if it is
    /// not valid. It is computed when it is first read.</summary>
    public string? DocumentHash => Document?.Hash;

    /// <summary>The estimated calls of resolvers, weighted; 0 or more.</summary>
    public double FieldCost { get; internal set; }

    /// <summary>The estimated values of the answer, weighted; 0 or more.</summary>
    public double TypeCost { get; internal set; }

    /// <summary>From the request to its answer, or to the first part of it; until the stream began where it asked for
    /// one.</summary>
    public TimeSpan Duration { get; internal set; }

    /// <summary>The answer, or the first part of it; null for a stream, and where nobody waited for an answer any longer.</summary>
    public GraphQLResponse? Response { get; internal set; }

    internal PreparedDocument? Document { get; set; }

    internal bool Streams { get; set; }
}
