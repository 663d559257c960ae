using System.Text;

namespace Provenance.GraphQL.Binding;

/// <summary>How names of the schema and of C# correspond.</summary>
internal static class Names
{
    /// <summary><c>citedBy</c> as <c>CitedBy</c>.</summary>
    public static string Pascal(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary><c>NEWS_AGENCY</c> as <c>NewsAgency</c>.</summary>
    public static string PascalOfSnake(string name) => string.Concat(name
        .Split('_', StringSplitOptions.RemoveEmptyEntries)
        .Select(word => Pascal(word.ToLowerInvariant())));

    /// <summary><c>NewsAgency</c> as <c>NEWS_AGENCY</c>; a digit does not start a word.</summary>
    public static string UpperSnake(string name)
    {
        var snake = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0
                && char.IsUpper(name[i])
                && !(char.IsUpper(name[i - 1]) && (i + 1 == name.Length || char.IsUpper(name[i + 1]))))
            {
                snake.Append('_');
            }

            snake.Append(char.ToUpperInvariant(name[i]));
        }

        return snake.ToString();
    }
}
