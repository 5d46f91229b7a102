namespace Tongban.Kernel.Records;

/// <summary>
/// A hash function of fixed output length: SM3 in the running platform, SHA-256 where other people's test vectors are checked.
/// The kernel knows no cryptography, so it is handed in.
/// </summary>
public delegate byte[] Hash(ReadOnlySpan<byte> data);

/// <summary>
/// Gives the hash of the complete subtree at <paramref name="level"/> whose leaves are
/// <c>[index · 2^level, (index + 1) · 2^level)</c>; level 0 is a leaf hash. Only asked for subtrees inside the tree.
/// </summary>
public delegate byte[] NodeReader(int level, long index);

/// <summary>Told of each subtree that has just become complete, so that a store can keep it for later proofs.</summary>
public delegate void NodeCompleted(int level, long index, byte[] hash);
