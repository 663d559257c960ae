using System.Text.Json;
using Microsoft.Extensions.ObjectPool;
using Provenance.GraphQL.Execution;

namespace Provenance.GraphQL.AspNetCore.Http;

/// <summary>A writer of responses and its memory, both reused for later requests. A response is complete before its
/// first byte is sent, so its length is known and it is sent in one piece.</summary>
internal sealed class ResponseJson : IResettable, IDisposable
{
    /// <summary>The most memory that is kept for later requests, in bytes: 1 MiB.</summary>
    private const int MaxKeptCapacity = 1024 * 1024;

    private readonly BoundedBuffer _bytes = new();
    private readonly Utf8JsonWriter _writer;

    public ResponseJson() => _writer = new(_bytes, GraphQLResponse.WriterOptions);

    /// <summary>Writes a response. The bytes are valid until the writer returns to its pool; null when there are more
    /// than <paramref name="maxSize"/>.</summary>
    public ReadOnlyMemory<byte>? Write(GraphQLResponse response, int maxSize)
    {
        _bytes.Reset(maxSize);
        _writer.Reset();
        response.WriteTo(_writer);
        _writer.Flush();
        return _bytes.IsExceeded ? default(ReadOnlyMemory<byte>?) : _bytes.Written;
    }

    /// <inheritdoc/>
    public bool TryReset() => _bytes.Capacity <= MaxKeptCapacity;

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();
}
