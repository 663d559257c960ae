using System.Collections.Frozen;
using System.Reflection;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Binding;

/// <summary> Joins a schema with the classes that answer it. A field is answered by a method of its name in
/// <c>{Type}Fields</c> (or in that of an interface the type implements), else by a property of its name on the CLR type
/// of the parent; a field of the subscription type by a method that gives its events as an <see
/// cref="IAsyncEnumerable{T}"/>. The CLR type of an object type is the one that fields of that type give. All
/// mismatches are found and reported together. </summary>
public sealed class SchemaBinder
{
    private readonly GraphQLSchema _schema;
    private readonly ResolverClasses _classes;
    private readonly ParameterMakers _makers = new();
    private readonly Dictionary<ObjectType, Type> _clrTypes = [];
    private readonly Queue<ObjectType> _open = new();
    private readonly Dictionary<(ObjectType, string), FieldResolver> _resolvers = [];
    private readonly Dictionary<(object Member, string Field, Type? Parent), BoundMember> _members = [];
    private readonly HashSet<(EnumType, Type)> _enums = [];
    private readonly List<GraphQLError> _errors = [];

    /// <summary>Starts a binding of a schema.</summary>
    public SchemaBinder(GraphQLSchema schema)
    {
        _schema = schema;
        _classes = new ResolverClasses(schema);
    }

    /// <summary>Adds resolver classes, each for the type in its name.</summary>
    public SchemaBinder AddResolvers(params IEnumerable<Type> classes)
    {
        foreach (var type in classes)
        {
            if (!_classes.Add(type))
            {
                _errors.Add(new GraphQLError($"Class {type.Name} names no type of the schema. Name it after a type, as in "
                    + "ClaimFields for Claim, or end it in Queries, Mutations or Subscriptions."));
            }
        }

        return this;
    }

    /// <summary>Adds classes of makers: each public static method makes a parameter of its return type for resolvers.
    /// It may take arguments of the field, which the schema must then have, the <see cref="FieldCall"/>, and services,
    /// so that resolvers need not know the call.</summary>
    public SchemaBinder AddParameters(params IEnumerable<Type> classes)
    {
        _errors.AddRange(classes.SelectMany(_makers.Add));
        return this;
    }

    /// <summary>Sets which types are services: a parameter of any other type is a mismatch. Without this, a missing
    /// service is noticed only when a field is resolved.</summary>
    public SchemaBinder AddServices(Func<Type, bool> isService)
    {
        _makers.IsService = isService;
        return this;
    }

    /// <summary>Binds everything that can be reached from the root types.</summary>
    /// <returns>The schema ready to run, or every reason why it is not.</returns>
    public BindingResult Bind()
    {
        foreach (var root in Enum.GetValues<OperationType>().Select(_schema.RootType).OfType<ObjectType>())
        {
            BindFields(root, null);
        }

        while (_open.TryDequeue(out var type))
        {
            BindFields(type, _clrTypes[type]);
        }

        ReportUnbound();
        ReportShared();
        var names = _clrTypes
            .Where(entry => IsMember(entry.Key))
            .DistinctBy(entry => entry.Value)
            .ToFrozenDictionary(entry => entry.Value, entry => entry.Key.Name);
        return _errors.Count > 0
            ? new BindingResult(null, _errors)
            : new BindingResult(new ExecutableSchema(_schema, _resolvers, value => NameOf(value.GetType(), names)), []);
    }

    private static string? NameOf(Type? type, FrozenDictionary<Type, string> names)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (names.TryGetValue(type, out var name))
            {
                return name;
            }
        }

        return null;
    }

    private void BindFields(ObjectType type, Type? clrType)
    {
        foreach (var field in type.Fields.Values)
        {
            if (Member(type, field, clrType) is not { } member)
            {
                continue;
            }

            foreach (var mismatch in member.Findings.Mismatches)
            {
                Report(field, $"{type.Name}.{field.Name} does not fit its resolver: {mismatch}.");
            }

            if (member.Resolver is { } resolver)
            {
                _resolvers.Add((type, field.Name), resolver);
            }

            foreach (var (enumType, clrEnum) in member.Findings.Enums)
            {
                if (_enums.Add((enumType, clrEnum)))
                {
                    _errors.AddRange(EnumMembers.Mismatches(enumType, clrEnum));
                }
            }

            if (member.Value is { } value)
            {
                Discover(type, field, value);
            }
        }
    }

    private BoundMember? Member(ObjectType type, FieldDefinition field, Type? clrType)
    {
        switch (_classes.Find(type, field.Name))
        {
            case [var method] when type == _schema.SubscriptionType:
                return Remember(method, field, null, () => ResolverFactory.FromEventMethod(method, field, _makers));
            case [var method]:
                // A method for an interface serves all its types as one resolver, so that one call answers them
                // together.
                var parent = ParentOf(method, clrType);
                return Remember(method, field, parent, () => ResolverFactory.FromMethod(method, field, parent, _makers));
            case [var first, ..]:
                Report(field, $"{type.Name}.{field.Name} has several methods {first.DeclaringType!.Name}.{first.Name}.");
                return null;
        }

        var name = Names.Pascal(field.Name);
        const BindingFlags Readable = BindingFlags.Public | BindingFlags.Instance;
        if (clrType?.GetProperty(name, Readable) is { CanRead: true } found)
        {
            // Types that inherit the property share its resolver, because it is bound to the type that declares it.
            var parent = found.DeclaringType!.IsGenericType ? clrType : found.DeclaringType;
            var property = parent.GetProperty(name, Readable)!;
            return Remember(property, field, parent, () => ResolverFactory.FromProperty(property, field, parent));
        }

        Report(field, $"{type.Name}.{field.Name} has no resolver. Add {MethodSuggestion.For(_schema, type, field, clrType)}"
            + (clrType is null || field.Arguments.Count > 0 ? "." : $", or a property {name} to {TypeNames.Of(clrType)}."));
        return null;
    }

    /// <summary>The parent type that a method takes: its own first parameter decides, if the parent type fits
    /// it.</summary>
    private static Type? ParentOf(MethodInfo method, Type? clrType)
    {
        if (clrType is null || method.GetParameters() is not [var first, ..])
        {
            return clrType;
        }

        var taken = first.ParameterType.IsGenericType
            && first.ParameterType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
                ? first.ParameterType.GetGenericArguments()[0]
                : first.ParameterType;
        return taken.IsAssignableFrom(clrType) ? taken : clrType;
    }

    private BoundMember Remember(object member, FieldDefinition field, Type? parent, Func<BoundMember> make)
    {
        // The signature is part of the key, because types may refine an interface's field. Each then needs its own
        // completion, and may have more arguments or other defaults.
        var key = (member, SignatureOf(field), parent);
        if (!_members.TryGetValue(key, out var known))
        {
            _members[key] = known = make();
        }

        return known;
    }

    private static string SignatureOf(FieldDefinition field)
    {
        var arguments = field.Arguments.Values.Select(argument =>
            $"{argument.Name}: {argument.Type} = {(argument.DefaultValue is { } value ? SyntaxPrinter.Print(value) : "")}");
        return $"{field.Name}({string.Join(", ", arguments)}): {field.Type}";
    }

    /// <summary>Learns CLR types from the values of a field: the CLR type of its object type, or of all types of its
    /// abstract type.</summary>
    private void Discover(ObjectType parent, FieldDefinition field, ClrShape shape)
    {
        var value = shape;
        for (var inner = field.Type.Nullable; inner is ListType list; inner = list.ItemType.Nullable)
        {
            if (value.Item is not { } item)
            {
                return;
            }

            value = item;
        }

        var clrType = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
        if (value.Item is not null)
        {
            return;
        }

        if (field.Type.Named is ObjectType objectType)
        {
            Learn(objectType, clrType, parent, field);
        }
        else if (field.Type.Named is CompositeType abstractType && clrType != typeof(object))
        {
            foreach (var possible in _schema.PossibleTypes(abstractType))
            {
                var concrete = clrType.Assembly.GetTypes()
                    .FirstOrDefault(candidate => candidate.Name == possible.Name && clrType.IsAssignableFrom(candidate));
                if (concrete is not null)
                {
                    Learn(possible, concrete, parent, field);
                }
            }
        }
    }

    private void Learn(ObjectType type, Type clrType, ObjectType parent, FieldDefinition field)
    {
        if (_clrTypes.TryAdd(type, clrType))
        {
            _open.Enqueue(type);
        }
        else if (_clrTypes[type] != clrType)
        {
            Report(field, $"{parent}.{field.Name} gives {type} as {TypeNames.Of(clrType)}, but another field gives it as "
                + $"{TypeNames.Of(_clrTypes[type])}. Give it as one CLR type.");
        }
    }

    private void ReportUnbound()
    {
        var roots = Enum.GetValues<OperationType>().Select(_schema.RootType).ToHashSet();
        foreach (var type in _schema.Types.Values.OfType<ObjectType>())
        {
            if (!type.Name.StartsWith("__", StringComparison.Ordinal) && !roots.Contains(type) && !_clrTypes.ContainsKey(type))
            {
                _errors.Add(GraphQLError.At(
                    $"Type {type.Name} has no CLR type: no resolver of a field gives one.", [.. Nodes(type.Definition)]));
            }
        }

        foreach (var method in _classes.Unused())
        {
            _errors.Add(new GraphQLError($"{method.DeclaringType!.Name}.{method.Name} answers no field of the schema. "
                + "Declare the field, or make the method private."));
        }
    }

    /// <summary>Reports types that share one CLR type although their values must be told apart.</summary>
    private void ReportShared()
    {
        foreach (var types in _clrTypes
            .Where(entry => IsMember(entry.Key))
            .GroupBy(entry => entry.Value, entry => entry.Key))
        {
            if (types.ToList() is [var first, .., var last])
            {
                _errors.Add(new GraphQLError(
                    $"Types {first} and {last} are both given as {TypeNames.Of(types.Key)}. Give each as "
                    + "its own CLR type: a value of it must tell which it is."));
            }
        }
    }

    /// <summary>Whether values of the type occur where an interface or union is expected.</summary>
    private bool IsMember(ObjectType type) => _schema.Types.Values
        .Any(candidate => candidate is InterfaceType or UnionType && _schema.IsSubType((CompositeType)candidate, type));

    private void Report(FieldDefinition field, string message) =>
        _errors.Add(GraphQLError.At(message, [.. Nodes(field.Definition)]));

    private static IEnumerable<SyntaxNode> Nodes(SyntaxNode? node) => node is null ? [] : [node];
}
