using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation;

/// <summary>One validation of a document, with what executable and schema documents have in common: the known names,
/// the walk, and the errors found.</summary>
/// <param name="document">The document to validate.</param>
/// <param name="directives">The known directives besides those that the document defines.</param>
/// <param name="typeNames">The known types besides those that the document defines.</param>
/// <param name="maxErrors">How many errors end the validation; 0 or more.</param>
internal class DocumentContext(
    DocumentNode document,
    IEnumerable<DirectiveDefinition> directives,
    IEnumerable<string> typeNames,
    int maxErrors)
{
    private const int MaxMessageLength = 2000;
    private const int MaxLocations = 100;

    private readonly List<GraphQLError> _errors = [];
    private Dictionary<string, DirectiveSignature>? _directives;
    private HashSet<string>? _typeNames;

    public DocumentNode Document { get; } = document;

    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>Whether a limit was reached: no further error is recorded and the walk ends.</summary>
    public bool IsAborted { get; private set; }

    /// <summary>The directives that may be applied. A definition in the document hides a known directive of the same
    /// name.</summary>
    public IReadOnlyDictionary<string, DirectiveSignature> Directives => _directives ??= ReadDirectives();

    /// <summary>The types that may be named.</summary>
    public IReadOnlySet<string> TypeNames => _typeNames ??=
    [
        .. typeNames,
        .. Document.Definitions.OfType<TypeDefinitionNode>().Select(definition => definition.Name.Value),
    ];

    /// <summary>Records an error. Errors can quote most of a document each, so messages are cut off after 2,000
    /// characters and locations after 100.</summary>
    public void Report(string message, params IReadOnlyList<SyntaxNode> nodes)
    {
        if (IsAborted)
        {
            return;
        }

        if (_errors.Count < maxErrors)
        {
            var shown = message.Length <= MaxMessageLength ? message : $"{message[..MaxMessageLength]}...";
            _errors.Add(GraphQLError.At(shown, [.. nodes.Take(MaxLocations)]));
        }
        else
        {
            Abort("Too many validation errors, error limit reached. Validation aborted.");
        }
    }

    /// <summary>Ends the validation with a last error, which has a code when it is due to a limit.</summary>
    public void Abort(string message, string? code = null)
    {
        if (!IsAborted)
        {
            IsAborted = true;
            var error = new GraphQLError(message);
            _errors.Add(code is null ? error : error.WithCode(code));
        }
    }

    /// <summary>Shows the root and every node below it to the visitors in source order, except names. Visitors leave a
    /// node in reverse order. Uses an explicit stack.</summary>
    public void Walk(SyntaxNode root, params IReadOnlyList<SyntaxVisitor> visitors)
    {
        var open = new Stack<(SyntaxNode Node, IEnumerator<SyntaxNode> Children)>();
        Enter(root, null);
        while (!IsAborted && open.TryPeek(out var current))
        {
            if (!current.Children.MoveNext())
            {
                open.Pop();
                Leave(current.Node);
            }
            else if (current.Children.Current is not NameNode)
            {
                Enter(current.Children.Current, current.Node);
            }
        }

        void Enter(SyntaxNode node, SyntaxNode? parent)
        {
            open.Push((node, node.Children.GetEnumerator()));
            for (var i = 0; i < visitors.Count && !IsAborted; i++)
            {
                visitors[i].Enter(node, parent);
            }
        }

        void Leave(SyntaxNode node)
        {
            for (var i = visitors.Count - 1; i >= 0 && !IsAborted; i--)
            {
                visitors[i].Leave(node);
            }
        }
    }

    private Dictionary<string, DirectiveSignature> ReadDirectives()
    {
        var signatures = directives.ToDictionary(directive => directive.Name, DirectiveSignature.Of);
        foreach (var definition in Document.Definitions.OfType<DirectiveDefinitionNode>())
        {
            signatures[definition.Name.Value] = DirectiveSignature.Of(definition);
        }

        return signatures;
    }
}
