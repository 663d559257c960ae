using System.Globalization;
using System.Text;

namespace Provenance.Server.Tests;

/// <summary>Collects what the attacks did, and writes it into the table of docs/attacks.md when asked to.</summary>
public sealed class AttackTable : IDisposable
{
    private const string Header = "| attack | status | answer | characters | ms | MiB before | MiB after |";
    private const double MiB = 1024 * 1024;

    private readonly List<string> _rows = [];

    internal void Add(Attack attack, TimeSpan time, int length, long before, long after)
    {
        var answer = attack.Answer.Replace("|", "\\|", StringComparison.Ordinal);
        _rows.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"| {attack.Name} | {attack.Status} | `{answer}` | {length} | {time.TotalMilliseconds:F0} | {before / MiB:F1} | {after / MiB:F1} |"));
    }

    public void Dispose()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_ATTACKS") is not "1")
        {
            return;
        }

        var file = Path.Combine(Repository.Root, "docs", "attacks.md");
        var text = new StringBuilder();
        foreach (var line in File.ReadLines(file).TakeWhile(line => line != Header))
        {
            text.Append(line).Append('\n');
        }

        text.Append(Header).Append("\n|---|--:|---|--:|--:|--:|--:|\n").AppendJoin('\n', _rows.Order(StringComparer.Ordinal)).Append('\n');
        File.WriteAllText(file, text.ToString());
    }
}
