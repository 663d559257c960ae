using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation.Merging;

/// <summary>The fields of a selection set by response name, those of its inline fragments included, and the fragments
/// it spreads, each once. Compared by reference: one selection set on one type has one field set.</summary>
internal sealed class FieldSet
{
    private readonly OrderedDictionary<string, List<FieldEntry>> _fields = [];
    private readonly OrderedDictionary<string, FragmentDefinitionNode> _fragments = [];

    public FieldSet(ValidationContext context, NamedType? type, SelectionSetNode selectionSet) =>
        Add(context, type, selectionSet);

    public IReadOnlyDictionary<string, List<FieldEntry>> Fields => _fields;

    public IList<FragmentDefinitionNode> Fragments => _fragments.Values;

    private void Add(ValidationContext context, NamedType? type, SelectionSetNode selectionSet)
    {
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    var fieldType = (type as FieldsType)?.Fields.GetValueOrDefault(field.Name.Value)?.Type;
                    var entry = new FieldEntry(type, field, fieldType);
                    if (!_fields.TryGetValue(entry.ResponseName, out var entries))
                    {
                        _fields[entry.ResponseName] = entries = [];
                    }

                    entries.Add(entry);
                    break;
                case InlineFragmentNode fragment:
                    var condition = fragment.TypeCondition;
                    var inner = condition is null ? type : context.Schema.Types.GetValueOrDefault(condition.Name.Value);
                    Add(context, inner, fragment.SelectionSet);
                    break;
                case FragmentSpreadNode spread when context.FindFragment(spread.Name.Value) is { } fragment:
                    _fragments.TryAdd(spread.Name.Value, fragment);
                    break;
            }
        }
    }
}
