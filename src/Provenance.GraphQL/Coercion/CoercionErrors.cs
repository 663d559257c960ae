using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Coercion;

/// <summary>What was wrong with an input value, each error with the place inside the value. The places are put together
/// on the way out, so that a value without errors costs nothing.</summary>
internal sealed class CoercionErrors
{
    /// <summary>How many errors of one JSON value are told, so that their places, each as long as the value is deep, stay
    /// few. Those of literals are limited by validation.</summary>
    private const int MaxErrors = 100;

    private readonly List<(string Message, SyntaxNode? Node, Stack<string> Path)> _errors = [];

    /// <summary>How many errors there are, those that are not told among them.</summary>
    public int Count { get; private set; }

    /// <summary>The errors about literals without the places inside the value: each message with its literal.</summary>
    public IEnumerable<(string Message, SyntaxNode Node)> Literals =>
        _errors.Where(error => error.Node is not null).Select(error => (error.Message, error.Node!));

    /// <summary>Notes an error at the place that is being read, at a literal's node if there is one.</summary>
    public void Add(string message, SyntaxNode? node = null)
    {
        if (node is not null || Count < MaxErrors)
        {
            _errors.Add((message, node, new()));
        }
        else if (Count == MaxErrors)
        {
            _errors.Add(($"The value has more than {MaxErrors} errors; the others are not told.", node, new()));
        }

        Count++;
    }

    /// <summary>Tells that the errors from the given number on stand under this field.</summary>
    public void Under(string field, int from) => Prepend($".{field}", from);

    /// <summary>Tells that the errors from the given number on stand under this list index.</summary>
    public void Under(int index, int from) => Prepend($"[{index}]", from);

    /// <summary>The errors as sentences after a beginning such as <c>Variable "$x" has invalid value</c>.</summary>
    public IEnumerable<GraphQLError> After(string beginning, SyntaxNode fallback) =>
        Sentences(beginning).Select(error => GraphQLError.At(error.Sentence, error.Node ?? fallback));

    /// <summary>The errors as sentences, all at one node.</summary>
    public IEnumerable<GraphQLError> AllAt(string beginning, SyntaxNode node) =>
        Sentences(beginning).Select(error => GraphQLError.At(error.Sentence, node));

    private IEnumerable<(string Sentence, SyntaxNode? Node)> Sentences(string beginning) => _errors.Select(error =>
        (error.Path.Count == 0
            ? $"{beginning}: {error.Message}"
            : $"{beginning} at {string.Concat(error.Path)}: {error.Message}",
        error.Node));

    private void Prepend(string step, int from)
    {
        foreach (var (_, _, path) in _errors.Skip(from))
        {
            path.Push(step);
        }
    }
}
