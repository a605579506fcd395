using System.Security.Cryptography;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>The times for which the archive was open, each with a tag that no other has.</summary>
/// <remarks>
/// An archive that is put back to an older state gives the places that it lost to other commits. They belong to another
/// epoch then, and that is how a cursor of the lost ones is known.
/// </remarks>
internal sealed class Epochs
{
    private readonly long[] _firsts;
    private readonly uint[] _tags;
    private bool _isKept;

    private Epochs(long[] firsts, uint[] tags) => (_firsts, _tags) = (firsts, tags);

    /// <summary>Reads the epochs of the past, and begins that of all commits from the next one on.</summary>
    public static Epochs Open(Session session)
    {
        var firsts = new List<long>();
        var tags = new List<uint>();
        using (var rows = session.Query(
            "SELECT first, tag FROM epochs WHERE first <= (SELECT max(sequence) FROM documents) ORDER BY first"))
        {
            while (rows.Read())
            {
                firsts.Add(rows.GetInt64(0));
                tags.Add((uint)rows.GetInt64(1));
            }
        }

        firsts.Add(RecordReader.Head(session).Sequence + 1);
        tags.Add(BitConverter.ToUInt32(RandomNumberGenerator.GetBytes(sizeof(uint))));
        return new([.. firsts], [.. tags]);
    }

    /// <summary>Writes that this epoch has begun, within the transaction of its first commits.</summary>
    /// <remarks>Not before: an archive without room to write is still there to be read.</remarks>
    public void Keep(Session session)
    {
        if (_isKept) return;
        session.Execute(
            "INSERT OR REPLACE INTO epochs (first, tag) VALUES ($first, $tag)",
            ("$first", _firsts[^1]), ("$tag", (long)_tags[^1]));
    }

    /// <summary>Says that the transaction is durable.</summary>
    public void Kept() => _isKept = true;

    /// <summary>The tag of a position's epoch; 0 for what stands before the first.</summary>
    public uint TagOf(Position position)
    {
        var at = Array.BinarySearch(_firsts, position.Sequence);
        if (at < 0) at = ~at - 1;
        return at < 0 ? 0 : _tags[at];
    }
}
