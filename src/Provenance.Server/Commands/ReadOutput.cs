using Provenance.Reading;

namespace Provenance.Server.Commands;

/// <summary>Writes what was read to where it is wanted.</summary>
internal static class ReadOutput
{
    /// <summary>Shows or writes articles, and returns what could not be written and why.</summary>
    /// <param name="articles">The articles with the names of their files.</param>
    /// <param name="to">A folder, or - for the standard output; null to show them.</param>
    /// <param name="json">Whether everything is written, as JSON.</param>
    public static IReadOnlyList<string> Write(IReadOnlyList<(string Name, ReadArticle Article)> articles, string? to, bool json)
    {
        if (to is not null and not ArticleInput.StandardInput)
        {
            return WriteFiles(articles, to, json);
        }

        if (json)
        {
            Console.Write(ArticleJson.Write([.. articles.Select(each => each.Article)]));
            return [];
        }

        foreach (var (index, (name, article)) in articles.Index())
        {
            Console.Write(index > 0 ? "\n" : "");
            if (to is null)
            {
                Console.WriteLine($"== {name} ==");
                ArticleReport.Write(article);
            }
            else
            {
                Console.WriteLine(article.Text);
            }
        }

        return [];
    }

    private static List<string> WriteFiles(
        IReadOnlyList<(string Name, ReadArticle Article)> articles, string folder, bool json)
    {
        Directory.CreateDirectory(folder);
        List<string> errors = [];
        foreach (var (name, article) in articles)
        {
            // A text that a person corrected is not to be lost.
            var file = Path.Combine(folder, name + (json ? ".json" : ".txt"));
            if (File.Exists(file))
            {
                errors.Add($"{file} exists: a folder without it would be accepted.");
                continue;
            }

            File.WriteAllText(file, json ? ArticleJson.Write([article]) : article.Text + "\n");
            Console.WriteLine(file);
        }

        return errors;
    }
}
