namespace Provenance.GraphQL.Language;

/// <summary>An operation or a fragment (section 2.2).</summary>
public abstract class ExecutableDefinitionNode : DefinitionNode;

/// <summary>An operation (section 2.3).</summary>
public sealed class OperationDefinitionNode : ExecutableDefinitionNode
{
    /// <summary>Description, if any.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>Query, mutation or subscription.</summary>
    public OperationType Operation { get; init; }

    /// <summary>Null for an anonymous operation.</summary>
    public NameNode? Name { get; init; }

    /// <summary>Variables in source order.</summary>
    public IReadOnlyList<VariableDefinitionNode> VariableDefinitions { get; init; } = [];

    /// <summary>Directives of the operation.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <summary>What is selected on the root type.</summary>
    public required SelectionSetNode SelectionSet { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children =>
        [.. Optional(Description), .. Optional(Name), .. VariableDefinitions, .. Directives, SelectionSet];
}

/// <summary>A named fragment (section 2.8).</summary>
public sealed class FragmentDefinitionNode : ExecutableDefinitionNode
{
    /// <summary>Description, if any.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>Name of the fragment.</summary>
    public required NameNode Name { get; init; }

    /// <summary>Type the fragment applies to.</summary>
    public required NamedTypeNode TypeCondition { get; init; }

    /// <summary>Directives of the fragment.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <summary>What the fragment selects.</summary>
    public required SelectionSetNode SelectionSet { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children =>
        [.. Optional(Description), Name, TypeCondition, .. Directives, SelectionSet];
}

/// <summary>A variable of an operation (section 2.11).</summary>
public sealed class VariableDefinitionNode : SyntaxNode
{
    /// <summary>Description, if any.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The variable.</summary>
    public required VariableNode Variable { get; init; }

    /// <summary>Its declared type.</summary>
    public required TypeNode Type { get; init; }

    /// <summary>Its default, if any.</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>Directives of the variable.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children =>
        [.. Optional(Description), Variable, Type, .. Optional(DefaultValue), .. Directives];
}

/// <summary>A selection set in braces (section 2.4).</summary>
public sealed class SelectionSetNode : SyntaxNode
{
    /// <summary>Selections in source order.</summary>
    public IReadOnlyList<SelectionNode> Selections { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [.. Selections];
}

/// <summary>A field, fragment spread or inline fragment.</summary>
public abstract class SelectionNode : SyntaxNode
{
    /// <summary>Directives of the selection.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];
}

/// <summary>A selected field (section 2.5).</summary>
public sealed class FieldNode : SelectionNode
{
    /// <summary>Alias, if any.</summary>
    public NameNode? Alias { get; init; }

    /// <summary>Name of the field.</summary>
    public required NameNode Name { get; init; }

    /// <summary>Arguments in source order.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; init; } = [];

    /// <summary>Sub-selection, if any.</summary>
    public SelectionSetNode? SelectionSet { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children =>
        [.. Optional(Alias), Name, .. Arguments, .. Directives, .. Optional(SelectionSet)];
}

/// <summary>A spread of a named fragment (section 2.8).</summary>
public sealed class FragmentSpreadNode : SelectionNode
{
    /// <summary>Name of the fragment.</summary>
    public required NameNode Name { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Name, .. Directives];
}

/// <summary>An inline fragment (section 2.8.2).</summary>
public sealed class InlineFragmentNode : SelectionNode
{
    /// <summary>Type condition, if any.</summary>
    public NamedTypeNode? TypeCondition { get; init; }

    /// <summary>What it selects.</summary>
    public required SelectionSetNode SelectionSet { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [.. Optional(TypeCondition), .. Directives, SelectionSet];
}
