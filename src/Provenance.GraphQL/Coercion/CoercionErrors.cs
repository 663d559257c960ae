using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Coercion;

/// <summary>The errors of an input value, each with its place inside the value. Places are assembled on the way out of
/// the recursion, so that a value without errors costs nothing.</summary>
internal sealed class CoercionErrors
{
    /// <summary>How many errors of one JSON value are reported. Each has a place as long as the value is deep, so the
    /// number must stay small. Validation limits the errors of literals.</summary>
    private const int MaxErrors = 100;

    private readonly List<(string Message, SyntaxNode? Node, Stack<string> Path)> _errors = [];

    /// <summary>How many errors there are, including those that are not reported.</summary>
    public int Count { get; private set; }

    /// <summary>The errors of literals: each message with its literal, without the place inside the value.</summary>
    public IEnumerable<(string Message, SyntaxNode Node)> Literals =>
        _errors.Where(error => error.Node is not null).Select(error => (error.Message, error.Node!));

    /// <summary>Adds an error at the place that is being read, and at a literal's node if there is one.</summary>
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

    /// <summary>Puts the errors from the given number on under this field.</summary>
    public void Under(string field, int from) => Prepend($".{field}", from);

    /// <summary>Puts the errors from the given number on under this list index.</summary>
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
