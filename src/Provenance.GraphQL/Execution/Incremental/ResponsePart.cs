using System.Globalization;
using System.Text.Json;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution.Completion;

namespace Provenance.GraphQL.Execution.Incremental;

/// <summary>What a part of an answer says of deferred fragments, as graphql-js 17 has it: which are pending, what of them is
/// delivered, which end, and whether more parts follow.</summary>
internal sealed class ResponsePart
{
    public List<DeferredFragment> Pending { get; } = [];

    public List<(DeferredFragment Fragment, DeferredGroup Group)> Delivered { get; } = [];

    public List<(DeferredFragment Fragment, IReadOnlyList<GraphQLError> Errors)> Ended { get; } = [];

    public bool HasNext { get; set; }

    /// <summary>Writes the members of the response that it adds.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        WriteList(writer, "pending"u8, Pending, WritePending);
        WriteList(writer, "incremental"u8, Delivered, WriteDelivered);
        WriteList(writer, "completed"u8, Ended, WriteEnded);
        writer.WriteBoolean("hasNext"u8, HasNext);
    }

    private static void WriteList<T>(
        Utf8JsonWriter writer, ReadOnlySpan<byte> name, List<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items is [])
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WritePending(Utf8JsonWriter writer, DeferredFragment fragment)
    {
        WriteId(writer, fragment);
        writer.WritePropertyName("path"u8);
        JsonValue.Write(writer, fragment.Path);
        if (fragment.Label is not null)
        {
            writer.WriteString("label"u8, fragment.Label);
        }
    }

    private static void WriteDelivered(
        Utf8JsonWriter writer, (DeferredFragment Fragment, DeferredGroup Group) delivered)
    {
        var (fragment, group) = delivered;
        WriteId(writer, fragment);
        var path = DeferredFragment.PathOf(group.Batch, group.Index);
        if (path.Count > fragment.Path.Count)
        {
            writer.WritePropertyName("subPath"u8);
            JsonValue.Write(writer, path.Skip(fragment.Path.Count).ToList());
        }

        var answer = group.Answer!;
        WriteErrors(writer, answer.Errors);
        writer.WritePropertyName("data"u8);
        answer.Batch.Write(writer, answer.Index);
    }

    private static void WriteEnded(
        Utf8JsonWriter writer, (DeferredFragment Fragment, IReadOnlyList<GraphQLError> Errors) ended)
    {
        WriteId(writer, ended.Fragment);
        WriteErrors(writer, ended.Errors);
    }

    private static void WriteErrors(Utf8JsonWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count > 0)
        {
            writer.WritePropertyName("errors"u8);
            ErrorJson.Write(writer, errors);
        }
    }

    private static void WriteId(Utf8JsonWriter writer, DeferredFragment fragment) =>
        writer.WriteString("id"u8, fragment.Id.ToString(CultureInfo.InvariantCulture));
}
