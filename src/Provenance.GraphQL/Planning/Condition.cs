using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Planning;

/// <summary>The <c>if</c> of a <c>@skip</c> or <c>@include</c>: a literal, or a variable.</summary>
internal readonly record struct Condition(bool SkipsWhenTrue, ValueNode If)
{
    /// <summary>The condition that a directive states; null when it is another directive.</summary>
    public static Condition? Of(DirectiveNode directive)
    {
        var name = directive.Name.Value;
        if (name is not ("skip" or "include"))
        {
            return null;
        }

        foreach (var argument in directive.Arguments)
        {
            if (argument.Name.Value == "if")
            {
                return new Condition(name == "skip", argument.Value);
            }
        }

        return null;
    }

    public bool Holds(IReadOnlyDictionary<string, bool> variables) => If switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => variables.GetValueOrDefault(variable.Name.Value),
        _ => false,
    };
}
