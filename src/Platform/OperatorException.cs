namespace Tongban.Platform;

/// <summary>
/// The program can't go on, and the operator can put it right: the message says how, in one line of plain Chinese. The
/// command line prints it without a stack trace. Never for faults of the program itself.
/// </summary>
public sealed class OperatorException(string message, Exception? inner = null) : Exception(message, inner);
