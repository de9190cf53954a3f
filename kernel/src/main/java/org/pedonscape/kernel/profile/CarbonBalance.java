package org.pedonscape.kernel.profile;

/**
 * Carbon fluxes through a column at a date, kg C m-2 yr-1.
 *
 * @param input plant and manure carbon that entered
 * @param respiration carbon that left as carbon dioxide
 * @param leaching dissolved carbon that left at the base
 * @param burial particulate carbon that left at the base under the growth of peat
 */
public record CarbonBalance(double input, double respiration, double leaching, double burial) {}
