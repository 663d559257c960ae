using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>Selected fields exist on the type they are selected on (section 5.3.1).</summary>
internal sealed class FieldsOnCorrectTypeRule(ValidationContext context) : SyntaxVisitor
{
    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (node is FieldNode { Name.Value: var name } && context.Types is { Field: null, ParentType: { } type })
        {
            context.Report($"Cannot query field \"{name}\" on type \"{type}\".{Suggest(type, name)}", node);
        }
    }

    private string Suggest(CompositeType type, string field)
    {
        var types = Suggestions.DidYouMean(TypesThatHave(field, type), "to use an inline fragment on");
        return types is "" && type is FieldsType { Fields.Keys: var names }
            ? Suggestions.DidYouMean(field, names)
            : types;
    }

    /// <summary>The possible types of an abstract type, and their interfaces, that have the field. First come those
    /// that most possible types share, then interfaces before their implementations, then the order of names.</summary>
    private List<string> TypesThatHave(string field, CompositeType type)
    {
        if (type is ObjectType)
        {
            return [];
        }

        var uses = new OrderedDictionary<FieldsType, int>();
        foreach (var possible in context.Schema.PossibleTypes(type).Where(other => other.Fields.ContainsKey(field)))
        {
            uses[possible] = 1;
            foreach (var shared in possible.Interfaces.Where(shared => shared.Fields.ContainsKey(field)))
            {
                uses[shared] = uses.GetValueOrDefault(shared) + 1;
            }
        }

        // This sorts by insertion, because the order is not transitive and other sorting algorithms may then fail.
        var sorted = new List<FieldsType>();
        foreach (var candidate in uses.Keys)
        {
            sorted.Insert(sorted.FindLastIndex(other => Compare(other, candidate) <= 0) + 1, candidate);
        }

        return [.. sorted.Select(candidate => candidate.Name)];

        int Compare(FieldsType x, FieldsType y) => (uses[y] - uses[x]) switch
        {
            not 0 and var difference => difference,
            _ when context.Schema.IsSubType(x, y) => -1,
            _ when context.Schema.IsSubType(y, x) => 1,
            _ => NaturalOrder.Comparer.Compare(x.Name, y.Name),
        };
    }
}
