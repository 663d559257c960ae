namespace Provenance.Server.Review;

/// <summary>Where a review is shown, and where its keys come from: a terminal, or any text. In a text the line end
/// after a key may be there or not.</summary>
/// <param name="input">The keys and lines; not read at a terminal.</param>
/// <param name="output">What is shown.</param>
/// <param name="isTerminal">Whether keys come from a terminal, one at a time.</param>
/// <param name="isColored">Whether words are marked by colour rather than by brackets.</param>
internal sealed class ReviewConsole(TextReader input, TextWriter output, bool isTerminal, bool isColored)
{
    private const char ByteOrderMark = '\uFEFF';
    private const char Escape = '\e';

    /// <summary>How many keys were pressed, those of lines among them.</summary>
    public int Keys { get; private set; }

    /// <summary>Whether words are marked by colour rather than by brackets.</summary>
    public bool IsColored => isColored;

    /// <summary>The terminal of this process, or its standard input.</summary>
    public static ReviewConsole OfProcess() => new(
        Console.In,
        Console.Out,
        isTerminal: !Console.IsInputRedirected,
        isColored: !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));

    /// <summary>Shows a line.</summary>
    public void Show(string line = "") => output.WriteLine(line);

    /// <summary>Asks for one key of several, again until it is one of them.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="keys">The keys that are accepted.</param>
    /// <returns>The key; null when there are no more.</returns>
    public char? Ask(string question, string keys)
    {
        while (true)
        {
            output.Write(question + " ");
            output.Flush();
            if (ReadKey() is not { } key)
            {
                output.WriteLine();
                return null;
            }

            Keys++;
            output.WriteLine(key);
            if (keys.Contains(key, StringComparison.Ordinal))
            {
                return key;
            }

            Show($"\"{key}\" is none of the keys {string.Join(" ", keys.ToCharArray())}.");
        }
    }

    /// <summary>Asks for a line.</summary>
    /// <param name="question">What is asked.</param>
    /// <returns>The line; null if it is empty, or when there are no more.</returns>
    public string? AskLine(string question)
    {
        output.Write(question + " ");
        output.Flush();
        var line = input.ReadLine();
        Keys += line is null ? 0 : line.Length + 1;
        if (!isTerminal)
        {
            Show(line ?? "");
        }

        return string.IsNullOrWhiteSpace(line) ? null : line.Trim();
    }

    private char? ReadKey()
    {
        if (isTerminal)
        {
            var pressed = Console.ReadKey(intercept: true);
            return pressed.KeyChar is '\0' or Escape ? ' ' : pressed.KeyChar;
        }

        int key;
        do
        {
            key = input.Read();
        }
        while (key is '\r' or '\n' or ByteOrderMark);

        if (input.Peek() == '\r')
        {
            input.Read();
        }

        if (input.Peek() == '\n')
        {
            input.Read();
        }

        return key < 0 ? null : (char)key;
    }
}
