using System.Collections.Frozen;
using System.Text.Json;
using Provenance.GraphQL.Binding;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Execution.Completion;

/// <summary>Members of a CLR enum as the values of the same name in upper snake case.</summary>
internal sealed class EnumFormat<T>(EnumType type) : LeafFormat<T>
    where T : struct, Enum
{
    private readonly FrozenDictionary<T, JsonEncodedText> _names = Enum.GetValues<T>()
        .Distinct()
        .Where(member => type.Values.ContainsKey(Names.UpperSnake(member.ToString())))
        .ToFrozenDictionary(
            member => member,
            member => JsonEncodedText.Encode(Names.UpperSnake(member.ToString()), GraphQLResponse.Encoder));

    public override bool CanRefuse => true;

    public override bool IsNull(T value) => false;

    public override string? Refusal(T value) =>
        _names.ContainsKey(value) ? null : $"Enum \"{type.Name}\" cannot represent value: {value}";

    public override void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(_names[value]);
}
