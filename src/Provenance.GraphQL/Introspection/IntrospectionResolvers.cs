using Provenance.GraphQL.Binding;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Introspection;

/// <summary>The resolvers of introspection (specification, section 4), which every executable schema has.</summary>
internal static class IntrospectionResolvers
{
    private static readonly (string TypeName, Type Class, Type Parent)[] _classes =
    [
        ("__Schema", typeof(SchemaIntrospection), typeof(GraphQLSchema)),
        ("__Type", typeof(TypeIntrospection), typeof(GraphQLType)),
        ("__Field", typeof(FieldIntrospection), typeof(FieldDefinition)),
        ("__InputValue", typeof(InputValueIntrospection), typeof(InputValue)),
        ("__EnumValue", typeof(EnumValueIntrospection), typeof(EnumValue)),
        ("__Directive", typeof(DirectiveIntrospection), typeof(DirectiveDefinition)),
    ];

    private static readonly Dictionary<(ObjectType, string), FieldResolver> _ofTypes = BindTypes();
    private static readonly FieldResolver _schemaField = Resolver(MetaFields.Schema, typeof(RootIntrospection), null);
    private static readonly FieldResolver _typeField = Resolver(MetaFields.Type, typeof(RootIntrospection), null);

    /// <summary>The resolvers of the introspection types and of the query root's meta fields.</summary>
    public static IEnumerable<KeyValuePair<(ObjectType Type, string Field), FieldResolver>> For(GraphQLSchema schema) =>
        schema.QueryType is { } query
            ? _ofTypes
                .Append(new((query, MetaFields.Schema.Name), _schemaField))
                .Append(new((query, MetaFields.Type.Name), _typeField))
            : _ofTypes;

    private static Dictionary<(ObjectType, string), FieldResolver> BindTypes() => _classes
        .SelectMany(entry =>
        {
            var type = (ObjectType)SpecifiedDefinitions.Types[entry.TypeName];
            return type.Fields.Values.Select(field => (type, field, Resolver: Resolver(field, entry.Class, entry.Parent)));
        })
        .ToDictionary(bound => (bound.type, bound.field.Name), bound => bound.Resolver);

    private static FieldResolver Resolver(FieldDefinition field, Type type, Type? parent)
    {
        var method = type.GetMethod(Names.Pascal(field.Name.TrimStart('_')))
            ?? throw new InvalidOperationException($"{type.Name} lacks a method for {field.Name}.");
        var member = ResolverFactory.FromMethod(method, field, parent, ParameterMakers.None);
        return member.Resolver
            ?? throw new InvalidOperationException($"{type.Name}.{method.Name}: {string.Join("; ", member.Findings.Mismatches)}");
    }
}
