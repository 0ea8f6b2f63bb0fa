namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks for to make records; the framework that generators are made for lacks it.</summary>
internal static class IsExternalInit;
