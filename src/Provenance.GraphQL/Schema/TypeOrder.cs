namespace Provenance.GraphQL.Schema;

/// <summary>Orders a schema's types as they are defined, with each built-in scalar after the first type that refers to
/// it. A built-in scalar without a reference is not part of the schema (section 3.5).</summary>
internal static class TypeOrder
{
    public static OrderedDictionary<string, NamedType> Of(
        IReadOnlyList<NamedType> defined, IEnumerable<DirectiveDefinition> directives)
    {
        var ordered = new OrderedDictionary<string, NamedType>();
        var own = defined.ToHashSet();
        foreach (var type in defined)
        {
            ordered.TryAdd(type.Name, type);
            AddAll(References(type));
        }

        AddAll(directives.SelectMany(directive => directive.Arguments.Values).Select(argument => argument.Type.Named));
        AddAll([SpecifiedDefinitions.Types["__Schema"]]);
        return ordered;

        // This searches depth first with an explicit stack, because a chain of types may be longer than the call stack
        // allows.
        void AddAll(IEnumerable<NamedType> types)
        {
            var pending = new Stack<NamedType>(types.Reverse());
            while (pending.TryPop(out var type))
            {
                if (!own.Contains(type) && ordered.TryAdd(type.Name, type))
                {
                    foreach (var reference in References(type).Reverse())
                    {
                        pending.Push(reference);
                    }
                }
            }
        }
    }

    private static IEnumerable<NamedType> References(NamedType type) => type switch
    {
        FieldsType fields => fields.DeclaredInterfaces.Concat(fields.Fields.Values.SelectMany(field =>
            field.Arguments.Values.Select(argument => argument.Type.Named).Prepend(field.Type.Named))),
        UnionType union => union.DeclaredMembers,
        InputObjectType input => input.Fields.Values.Select(field => field.Type.Named),
        _ => [],
    };
}
