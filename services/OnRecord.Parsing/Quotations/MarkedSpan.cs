using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Reading;
using OnRecord.V1;

namespace OnRecord.Parsing.Quotations;

/// <summary>A run of text between quotation marks; in several parts where it runs over several blocks.</summary>
/// <param name="Parts">Where it stands, a part a block, in order; never empty.</param>
/// <param name="Style">The class of its opening mark.</param>
/// <param name="Repair">What had to be assumed about its marks.</param>
/// <param name="Parent">Index of the innermost marked span that holds it, or -1.</param>
internal sealed record MarkedSpan(MarkedPart[] Parts, MarkClass Style, MarkRepair Repair, int Parent);

/// <summary>The part of a marked span that lies within one block.</summary>
/// <param name="Block">Index of the block.</param>
/// <param name="FirstToken">Index of its first token, the opening mark if it has one.</param>
/// <param name="EndToken">Index after its last token, the closing mark if it has one.</param>
/// <param name="Inner">Its words, trimmed of marks and white space.</param>
/// <param name="Outer">Its words with its marks.</param>
internal readonly record struct MarkedPart(int Block, int FirstToken, int EndToken, TextRange Inner, TextRange Outer);
