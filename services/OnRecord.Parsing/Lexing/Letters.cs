using System.Runtime.CompilerServices;

namespace OnRecord.Parsing.Lexing;

/// <summary>Letters of a word that stand side by side, as they were read.</summary>
/// <param name="End">Index behind the last of them.</param>
/// <param name="Key">The key of the word as far as it has been read.</param>
/// <param name="Classes">What is among them.</param>
internal readonly record struct Letters(int End, WordKey Key, CharacterClass Classes)
{
    /// <summary>Reads as far as letters go.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where to begin.</param>
    /// <param name="word">The key of what the word has before that.</param>
    /// <param name="inWord">What counts as a letter.</param>
    /// <remarks>
    /// A method of its own, since each letter is worth a handful of instructions as long as all that they work on stays
    /// in the processor's registers.
    /// </remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Letters Read(ReadOnlySpan<char> text, int at, WordKey word, CharacterClass inWord)
    {
        var classes = CharacterClass.None;
        for (; at < text.Length; at++)
        {
            var c = Characters.Of(text[at]);
            if ((c.Class & inWord) == 0) break;
            word = word.With(c.Lower);
            classes |= c.Class;
        }

        return new Letters(at, word, classes);
    }
}
