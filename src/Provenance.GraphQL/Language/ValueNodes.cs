namespace Provenance.GraphQL.Language;

/// <summary>A literal or variable (section 2.10).</summary>
public abstract class ValueNode : SyntaxNode;

/// <summary>A use of a variable (section 2.11).</summary>
public sealed class VariableNode : ValueNode
{
    /// <summary>Name without the $.</summary>
    public required NameNode Name { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Name];
}

/// <summary>An integer literal (section 2.10.1).</summary>
public sealed class IntValueNode : ValueNode
{
    /// <summary>The digits as written.</summary>
    public required string Value { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [];
}

/// <summary>A float literal (section 2.10.2).</summary>
public sealed class FloatValueNode : ValueNode
{
    /// <summary>The number as written.</summary>
    public required string Value { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [];
}

/// <summary>A string literal or description (section 2.10.4).</summary>
public sealed class StringValueNode : ValueNode
{
    /// <summary>The text it stands for, escapes resolved and block strings unindented.</summary>
    public required string Value { get; init; }

    /// <summary>Whether it was written as a block string.</summary>
    public bool IsBlock { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [];
}

/// <summary>true or false (section 2.10.3).</summary>
public sealed class BooleanValueNode : ValueNode
{
    /// <summary>The value.</summary>
    public bool Value { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [];
}

/// <summary>The literal null (section 2.10.5).</summary>
public sealed class NullValueNode : ValueNode
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [];
}

/// <summary>An enum value (section 2.10.6).</summary>
public sealed class EnumValueNode : ValueNode
{
    /// <summary>The name as written.</summary>
    public required string Value { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [];
}

/// <summary>A list literal (section 2.10.7).</summary>
public sealed class ListValueNode : ValueNode
{
    /// <summary>Items in source order.</summary>
    public IReadOnlyList<ValueNode> Values { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [.. Values];
}

/// <summary>An input object literal (section 2.10.8).</summary>
public sealed class ObjectValueNode : ValueNode
{
    /// <summary>Fields in source order.</summary>
    public IReadOnlyList<ObjectFieldNode> Fields { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [.. Fields];
}

/// <summary>A field of an input object literal.</summary>
public sealed class ObjectFieldNode : SyntaxNode
{
    /// <summary>Name of the field.</summary>
    public required NameNode Name { get; init; }

    /// <summary>Its value.</summary>
    public required ValueNode Value { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Name, Value];
}
